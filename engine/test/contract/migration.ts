import { describe, expect, it } from 'vitest'
import type { ContractContext } from './describe-engine-client.ts'
import { deployTasks, nextJob } from './scenario.ts'

export function describeMigration(context: ContractContext): void {
  const { client } = context

  describe('migration', () => {
    it('should let an instance go on in another process, with its job', async () => {
      const before = await deployTasks(context, ['one'])
      const after = await deployTasks(context, ['first', 'second'])
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: before.processId, variables: { x: 1 } })
      const job = await nextJob(client(), before.typeOf('one'))
      await client().migrateProcessInstance({ processInstanceKey, targetProcessDefinitionKey: after.processDefinitionKey, mappingInstructions: [{ sourceElementId: 'one', targetElementId: 'first' }] })
      await client().completeJob({ jobKey: job.key })
      expect(await nextJob(client(), after.typeOf('second'))).toMatchObject({ processInstanceKey, bpmnProcessId: after.processId, processDefinitionKey: after.processDefinitionKey, variables: { x: 1 } })
    })

    it('should refuse to leave behind what is active', async () => {
      const { processId, processDefinitionKey } = await deployTasks(context, ['one'])
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: processId })
      await expect(client().migrateProcessInstance({ processInstanceKey, targetProcessDefinitionKey: processDefinitionKey, mappingInstructions: [] })).rejects.toMatchObject({
        status: 'FAILED_PRECONDITION',
        message: `Command 'MIGRATE' rejected with code 'INVALID_STATE': Expected to migrate process instance '${processInstanceKey}' but no mapping instruction defined for active element with id 'one'. Elements cannot be migrated without a mapping.`,
      })
    })

    it('should refuse elements that are not drawn', async () => {
      const { processId, processDefinitionKey } = await deployTasks(context, ['one'])
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: processId })
      await expect(client().migrateProcessInstance({ processInstanceKey, targetProcessDefinitionKey: processDefinitionKey, mappingInstructions: [{ sourceElementId: 'one', targetElementId: 'none' }] })).rejects.toMatchObject({
        status: 'INVALID_ARGUMENT', message: expect.stringContaining("non-existing target element id 'none'"),
      })
    })
  })
}
