import { describe, expect } from 'vitest'
import type { ContractContext } from './describe-engine-client.ts'
import { deployTasks, nextJob, unknownKey } from './scenario.ts'

export function describeMigration(context: ContractContext): void {
  const { client, test } = context

  describe('migration', () => {
    test('should let an instance go on in another process', async () => {
      const [from, to] = [await deployTasks(context, ['one', 'two']), await deployTasks(context, ['first', 'second'])]
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: from.processId })
      await client().migrateProcessInstance({ processInstanceKey, targetProcessDefinitionKey: to.processDefinitionKey, mappingInstructions: [{ sourceElementId: 'one', targetElementId: 'first' }] })
      const job = await nextJob(client(), from.typeOf('one'))
      expect(job).toMatchObject({ processInstanceKey, bpmnProcessId: to.processId, processDefinitionKey: to.processDefinitionKey, elementId: 'first' })
      await client().completeJob({ jobKey: job.key })
      expect(await nextJob(client(), to.typeOf('second'))).toMatchObject({ processInstanceKey })
    })

    test('should refuse an active element that is not mapped', async () => {
      const [from, to] = [await deployTasks(context, ['one']), await deployTasks(context, ['one'])]
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: from.processId })
      await expect(client().migrateProcessInstance({ processInstanceKey, targetProcessDefinitionKey: to.processDefinitionKey, mappingInstructions: [] })).rejects.toMatchObject({
        status: 'FAILED_PRECONDITION',
        message: `Command 'MIGRATE' rejected with code 'INVALID_STATE': Expected to migrate process instance '${processInstanceKey}' but no mapping instruction defined for active element with id 'one'. Elements cannot be migrated without a mapping.`,
      })
    })

    test('should refuse a mapping of what is not there', async () => {
      const { processId, processDefinitionKey } = await deployTasks(context, ['one'])
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: processId })
      await expect(client().migrateProcessInstance({ processInstanceKey, targetProcessDefinitionKey: processDefinitionKey, mappingInstructions: [{ sourceElementId: 'nowhere', targetElementId: 'one' }] })).rejects.toMatchObject({
        status: 'INVALID_ARGUMENT', message: expect.stringContaining("mapping instructions contain a non-existing source element id 'nowhere'"),
      })
    })

    test('should not find an unknown definition', async () => {
      const { processId } = await deployTasks(context, ['one'])
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: processId })
      await expect(client().migrateProcessInstance({ processInstanceKey, targetProcessDefinitionKey: unknownKey, mappingInstructions: [] })).rejects.toMatchObject({
        status: 'NOT_FOUND', message: `Command 'MIGRATE' rejected with code 'NOT_FOUND': Expected to migrate process instance to process definition but no process definition found with key '${unknownKey}'`,
      })
    })
  })
}
