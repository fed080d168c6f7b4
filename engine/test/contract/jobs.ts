import { describe, expect, it } from 'vitest'
import type { ContractContext } from './describe-engine-client.ts'
import { deployTasks, jobsNow, nextJob, workerRequest } from './scenario.ts'

export function describeJobs(context: ContractContext): void {
  const { client, test } = context

  describe('jobs', () => {
    test('should carry what a worker needs', async () => {
      const { processId, processDefinitionKey, typeOf } = await deployTasks(context, ['one'])
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: processId, variables: { a: 1 } })
      expect(await nextJob(client(), typeOf('one'))).toEqual({
        key: expect.stringMatching(/^\d+$/), type: typeOf('one'), processInstanceKey, bpmnProcessId: processId, processDefinitionVersion: 1, processDefinitionKey,
        elementId: 'one', elementInstanceKey: expect.stringMatching(/^\d+$/), customHeaders: { step: 'one' }, worker: 'contract', retries: 3, deadline: expect.any(Number), variables: { a: 1 },
      })
    })

    test('should carry only the variables asked for', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      await client().createProcessInstance({ bpmnProcessId: processId, variables: { a: 1, b: 2 } })
      expect((await nextJob(client(), typeOf('one'), { fetchVariables: ['b', 'none'] })).variables).toEqual({ b: 2 })
    })

    test('should go to one worker only', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      await client().createProcessInstance({ bpmnProcessId: processId })
      expect(await jobsNow(client(), typeOf('one'))).toHaveLength(1)
      expect(await jobsNow(client(), typeOf('one'))).toHaveLength(0)
    })

    test('should come oldest first, not more than asked', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      for (let n = 0; n < 3; n++) await client().createProcessInstance({ bpmnProcessId: processId, variables: { n } })
      expect((await jobsNow(client(), typeOf('one'), 2)).map(({ variables }) => variables.n)).toEqual([0, 1])
    })

    test('should be completed once', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      await client().createProcessInstance({ bpmnProcessId: processId })
      const { key } = await nextJob(client(), typeOf('one'))
      await client().completeJob({ jobKey: key })
      await expect(client().completeJob({ jobKey: key })).rejects.toMatchObject({
        status: 'NOT_FOUND',
        message: `Command 'COMPLETE' rejected with code 'NOT_FOUND': Expected to complete job with key '${key}', but no such job was found`,
      })
    })

    test('should come again after a failure, with the retries the worker left', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      await client().createProcessInstance({ bpmnProcessId: processId })
      const { key } = await nextJob(client(), typeOf('one'))
      await client().failJob({ jobKey: key, retries: 1, errorMessage: 'not yet' })
      expect(await nextJob(client(), typeOf('one'))).toMatchObject({ key, retries: 1 })
    })

    test('should rest during a back-off', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      await client().createProcessInstance({ bpmnProcessId: processId })
      const { key } = await nextJob(client(), typeOf('one'))
      await client().failJob({ jobKey: key, retries: 2, retryBackOff: 300 })
      await expect(client().completeJob({ jobKey: key })).rejects.toMatchObject({ status: 'FAILED_PRECONDITION' })
      expect(await nextJob(client(), typeOf('one'))).toMatchObject({ key, retries: 2 })
    })

    test('should stay with nobody once its retries are used up, until an operator raises them', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      await client().createProcessInstance({ bpmnProcessId: processId })
      const { key } = await nextJob(client(), typeOf('one'))
      await client().failJob({ jobKey: key, retries: 0 })
      expect(await jobsNow(client(), typeOf('one'))).toEqual([])
      await client().updateJobRetries({ jobKey: key, retries: 1 })
      await expect(client().updateJobRetries({ jobKey: key, retries: 0 })).rejects.toMatchObject({ status: 'INVALID_ARGUMENT' })
    })

    test('should go to another worker after its time-out, and still be completed by the first', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      await client().createProcessInstance({ bpmnProcessId: processId })
      const { key } = await nextJob(client(), typeOf('one'), { timeout: 100 })
      expect(await nextJob(client(), typeOf('one'))).toMatchObject({ key, retries: 3 })
      await client().completeJob({ jobKey: key })
    })

    test('should let a worker ask for more time', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      await client().createProcessInstance({ bpmnProcessId: processId })
      const { key } = await nextJob(client(), typeOf('one'))
      await client().updateJobTimeout({ jobKey: key, timeout: 120_000 })
      await client().completeJob({ jobKey: key })
      await expect(client().updateJobTimeout({ jobKey: key, timeout: 1 })).rejects.toMatchObject({ status: 'NOT_FOUND' })
    })

    test('should take an error that nobody catches', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      await client().createProcessInstance({ bpmnProcessId: processId })
      const { key } = await nextJob(client(), typeOf('one'))
      await client().throwError({ jobKey: key, errorCode: 'NOBODY', errorMessage: 'not caught' })
      await expect(client().completeJob({ jobKey: key })).rejects.toMatchObject({ status: 'FAILED_PRECONDITION' })
    })

    test('should be nobody\'s where none are asked for', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      await client().createProcessInstance({ bpmnProcessId: processId })
      expect(await jobsNow(client(), typeOf('one'), 0)).toEqual([])
      expect(await client().activateJobs({ ...workerRequest, type: typeOf('one'), maxJobsToActivate: -1, requestTimeout: 100 })).toEqual([])
      expect(await jobsNow(client(), typeOf('one'))).toHaveLength(1)
    })

    it.each([
      [{ timeout: 0 }, 'timeout'],
      [{ type: '' }, 'type'],
    ])('should refuse a poll with %j', async (wrong, named) => {
      await expect(client().activateJobs({ ...workerRequest, type: 'x', maxJobsToActivate: 1, requestTimeout: 1_000, ...wrong }))
        .rejects.toMatchObject({ status: 'INVALID_ARGUMENT', message: expect.stringContaining(named) })
    })
  })
}
