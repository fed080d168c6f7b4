import { describe, expect, it } from 'vitest'
import type { ContractContext } from './describe-engine-client.ts'
import { deployTasks, jobsNow, nextJob } from './scenario.ts'

export function describeInstances(context: ContractContext): void {
  const { client, test } = context

  describe('process instances', () => {
    test('should start by id, latest version', async () => {
      const { processId, processDefinitionKey } = await deployTasks(context, ['one'])
      const created = await client().createProcessInstance({ bpmnProcessId: processId })
      expect(created).toEqual({ bpmnProcessId: processId, processDefinitionKey, version: 1, processInstanceKey: expect.stringMatching(/^\d+$/) })
    })

    test('should start by key', async () => {
      const { processId, processDefinitionKey } = await deployTasks(context, ['one'])
      expect(await client().createProcessInstance({ processDefinitionKey })).toMatchObject({ bpmnProcessId: processId, version: 1 })
    })

    test('should not find an unknown process', async () => {
      await expect(client().createProcessInstance({ bpmnProcessId: 'nobody-deployed-this' })).rejects.toMatchObject({
        status: 'NOT_FOUND',
        message: "Command 'CREATE' rejected with code 'NOT_FOUND': Expected to find process definition with process ID 'nobody-deployed-this', but none found",
      })
    })

    test('should start elsewhere by start instructions', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one', 'two'])
      await client().createProcessInstance({ bpmnProcessId: processId, startInstructions: [{ elementId: 'two' }] })
      expect(await nextJob(client(), typeOf('two'))).toMatchObject({ elementId: 'two' })
    })

    test('should give the result when it completes', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      const result = client().createProcessInstanceWithResult({ bpmnProcessId: processId, variables: { a: 1, b: 2 }, requestTimeout: 30_000, fetchVariables: ['b', 'c'] })
      const job = await nextJob(client(), typeOf('one'))
      await client().completeJob({ jobKey: job.key, variables: { c: [3] } })
      expect(await result).toMatchObject({ bpmnProcessId: processId, processInstanceKey: job.processInstanceKey, variables: { b: 2, c: [3] } })
    })

    test('should not wait for a result longer than asked', async () => {
      const { processId } = await deployTasks(context, ['one'])
      await expect(client().createProcessInstanceWithResult({ bpmnProcessId: processId, requestTimeout: 50 })).rejects.toMatchObject({ status: 'DEADLINE_EXCEEDED' })
    })

    test('should be cancelled once, with its jobs', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: processId })
      await client().cancelProcessInstance({ processInstanceKey })
      expect(await jobsNow(client(), typeOf('one'))).toEqual([])
      await expect(client().cancelProcessInstance({ processInstanceKey })).rejects.toMatchObject({
        status: 'NOT_FOUND',
        message: `Command 'CANCEL' rejected with code 'NOT_FOUND': Expected to cancel a process instance with key '${processInstanceKey}', but no such process was found`,
      })
    })

    test('should show new variables to the next job', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one', 'two'])
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: processId, variables: { x: 'old' } })
      const job = await nextJob(client(), typeOf('one'))
      expect(await client().setVariables({ elementInstanceKey: processInstanceKey, variables: { x: 'new' } })).toMatchObject({ key: expect.stringMatching(/^\d+$/) })
      await client().completeJob({ jobKey: job.key })
      expect((await nextJob(client(), typeOf('two'))).variables).toEqual({ x: 'new' })
    })

    test('should go back by modification', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one', 'two'])
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: processId })
      await client().completeJob({ jobKey: (await nextJob(client(), typeOf('one'))).key })
      const second = await nextJob(client(), typeOf('two'))
      await client().modifyProcessInstance({ processInstanceKey, activateInstructions: [{ elementId: 'one' }], terminateInstructions: [{ elementInstanceKey: second.elementInstanceKey }] })
      expect(await nextJob(client(), typeOf('one'))).toMatchObject({ processInstanceKey })
      await expect(client().completeJob({ jobKey: second.key })).rejects.toMatchObject({ status: 'NOT_FOUND' })
    })

    test('should keep numbers and texts as they are', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      const variables = { text: 'zero \0, quotes " and \\, пример, 🎭', number: 0.1, whole: 9_007_199_254_740_991, none: null, list: [1, [2]], nested: { a: { b: true } } }
      await client().createProcessInstance({ bpmnProcessId: processId, variables })
      expect((await nextJob(client(), typeOf('one'))).variables).toEqual(variables)
    })

    it.each(['-1', '1', '99999'])('should know no partition for key %s', async (key) => {
      await expect(client().cancelProcessInstance({ processInstanceKey: key })).rejects.toMatchObject({
        status: 'UNAVAILABLE',
        message: expect.stringMatching(/^Expected to execute command on partition -?\d+, but either it does not exist, or the gateway is not yet aware of it$/),
      })
    })
  })
}
