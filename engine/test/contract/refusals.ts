import { describe, expect } from 'vitest'
import type { EngineClient } from '../../src/client/engine-client.ts'
import type { StatusName } from '../../src/client/engine-error.ts'
import type { ContractContext } from './describe-engine-client.ts'
import { deployTasks, nextJob, unknownKey } from './scenario.ts'

type Refusal = [name: string, status: StatusName, text: string, call: (client: EngineClient) => Promise<unknown>]

const notFound = (intent: string, reason: string): [StatusName, string] => ['NOT_FOUND', `Command '${intent}' rejected with code 'NOT_FOUND': ${reason}`]

/** Commands about what nobody made. */
const unknown: Refusal[] = [
  ['an instance to cancel', ...notFound('CANCEL', `Expected to cancel a process instance with key '${unknownKey}', but no such process was found`), client => client.cancelProcessInstance({ processInstanceKey: unknownKey })],
  ['a job to complete', ...notFound('COMPLETE', `Expected to complete job with key '${unknownKey}', but no such job was found`), client => client.completeJob({ jobKey: unknownKey })],
  ['a job to fail', ...notFound('FAIL', `Expected to fail job with key '${unknownKey}', but no such job was found`), client => client.failJob({ jobKey: unknownKey, retries: 1 })],
  ['a job to throw an error for', ...notFound('THROW_ERROR', `Expected to throw an error for job with key '${unknownKey}', but no such job was found`), client => client.throwError({ jobKey: unknownKey, errorCode: 'e' })],
  ['a job whose retries to update', ...notFound('UPDATE_RETRIES', `Expected to update retries for job with key '${unknownKey}', but no such job was found`), client => client.updateJobRetries({ jobKey: unknownKey, retries: 1 })],
  ['a job whose time-out to update', ...notFound('UPDATE_TIMEOUT', `Expected to update job deadline with key '${unknownKey}', but no such job was found`), client => client.updateJobTimeout({ jobKey: unknownKey, timeout: 1 })],
  ['an incident to resolve', ...notFound('RESOLVE', `Expected to resolve incident with key '${unknownKey}', but no such incident was found`), client => client.resolveIncident({ incidentKey: unknownKey })],
  ['an element whose variables to set', ...notFound('UPDATE', `Expected to update variables for element with key '${unknownKey}', but no such element was found`), client => client.setVariables({ elementInstanceKey: unknownKey, variables: {} })],
  ['an instance to modify', ...notFound('MODIFY', `Expected to modify process instance but no process instance found with key '${unknownKey}'`), client => client.modifyProcessInstance({ processInstanceKey: unknownKey })],
  ['an instance to migrate', ...notFound('MIGRATE', `Expected to migrate process instance but no process instance found with key '${unknownKey}'`), client => client.migrateProcessInstance({ processInstanceKey: unknownKey, targetProcessDefinitionKey: unknownKey, mappingInstructions: [] })],
  ['a resource to delete', ...notFound('DELETE', `Expected to delete resource but no resource found with key \`${unknownKey}\``), client => client.deleteResource({ resourceKey: unknownKey })],
  ['a definition by its key', ...notFound('CREATE', `Expected to find process definition with key '${unknownKey}', but none found`), client => client.createProcessInstance({ processDefinitionKey: unknownKey })],
  ['a definition to wait for', ...notFound('CREATE_WITH_AWAITING_RESULT', `Expected to find process definition with process ID 'nowhere', but none found`), client => client.createProcessInstanceWithResult({ bpmnProcessId: 'nowhere', requestTimeout: 10_000 })],
]

export function describeRefusals(context: ContractContext): void {
  const { client, test } = context

  describe('refusals', () => {
    for (const [name, status, message, call] of unknown) {
      test(`should not find ${name}`, async () => {
        await expect(call(client())).rejects.toMatchObject({ status, message })
      })
    }

    test('should not find a version that was never deployed', async () => {
      const { processId } = await deployTasks(context, ['one'])
      await expect(client().createProcessInstance({ bpmnProcessId: processId, version: 99 })).rejects.toMatchObject({
        status: 'NOT_FOUND', message: `Command 'CREATE' rejected with code 'NOT_FOUND': Expected to find process definition with process ID '${processId}' and version '99', but none found`,
      })
    })

    test('should refuse to deploy nothing', async () => {
      await expect(client().deployResource({ resources: [] })).rejects.toMatchObject({
        status: 'INVALID_ARGUMENT', message: "Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected to deploy at least one resource, but none given",
      })
    })

    test('should refuse files of an unknown kind', async () => {
      await expect(client().deployResource({ resources: [{ name: 'notes.txt', content: 'text' }] })).rejects.toMatchObject({
        status: 'INVALID_ARGUMENT', message: "Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected to deploy new resources, but encountered the following errors:\n\n'notes.txt': unknown resource type",
      })
    })

    test('should refuse an element that cannot be started at', async () => {
      const { processId } = await deployTasks(context, ['one'])
      await expect(client().createProcessInstance({ bpmnProcessId: processId, startInstructions: [{ elementId: 'nowhere' }] })).rejects.toMatchObject({
        status: 'INVALID_ARGUMENT',
        message: "Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected to create instance of process with start instructions but no element found with id 'nowhere'.",
      })
    })

    test('should refuse everything for a job in its back-off', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      await client().createProcessInstance({ bpmnProcessId: processId })
      const { key } = await nextJob(client(), typeOf('one'))
      await client().failJob({ jobKey: key, retries: 1, retryBackOff: 600_000 })
      const inState = (intent: string, what: string) => ({ status: 'FAILED_PRECONDITION', message: `Command '${intent}' rejected with code 'INVALID_STATE': Expected to ${what} with key '${key}', but it is in state 'FAILED'` })
      await expect(client().completeJob({ jobKey: key })).rejects.toMatchObject(inState('COMPLETE', 'complete job'))
      await expect(client().failJob({ jobKey: key, retries: 1 })).rejects.toMatchObject(inState('FAIL', 'fail job'))
      await expect(client().throwError({ jobKey: key, errorCode: 'e' })).rejects.toMatchObject(inState('THROW_ERROR', 'throw an error for job'))
    })

    test('should refuse to give more time to a job that nobody has', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      await client().createProcessInstance({ bpmnProcessId: processId })
      const { key } = await nextJob(client(), typeOf('one'))
      await client().throwError({ jobKey: key, errorCode: 'nobody catches this' })
      await expect(client().updateJobTimeout({ jobKey: key, timeout: 1_000 })).rejects.toMatchObject({
        status: 'FAILED_PRECONDITION', message: `Command 'UPDATE_TIMEOUT' rejected with code 'INVALID_STATE': Expected to update the timeout of job with key '${key}', but it is not active`,
      })
    })

    test('should refuse retries below one', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      await client().createProcessInstance({ bpmnProcessId: processId })
      const { key } = await nextJob(client(), typeOf('one'))
      await expect(client().updateJobRetries({ jobKey: key, retries: 0 })).rejects.toMatchObject({
        status: 'INVALID_ARGUMENT', message: `Command 'UPDATE_RETRIES' rejected with code 'INVALID_ARGUMENT': Expected to update retries for job with key '${key}' with a positive amount of retries, but the amount given was '0'`,
      })
    })

    test('should refuse to modify what is not there', async () => {
      const { processId } = await deployTasks(context, ['one'])
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: processId })
      const refused = (reason: string) => ({ status: 'INVALID_ARGUMENT', message: `Command 'MODIFY' rejected with code 'INVALID_ARGUMENT': Expected to modify instance of process '${processId}' but it contains one or more ${reason}` })
      await expect(client().modifyProcessInstance({ processInstanceKey, activateInstructions: [{ elementId: 'nowhere' }] }))
        .rejects.toMatchObject(refused("activate instructions with an element that could not be found: 'nowhere'"))
      await expect(client().modifyProcessInstance({ processInstanceKey, terminateInstructions: [{ elementInstanceKey: unknownKey }] }))
        .rejects.toMatchObject(refused(`terminate instructions with an element instance that could not be found: '${unknownKey}'`))
      await expect(client().modifyProcessInstance({ processInstanceKey, activateInstructions: [{ elementId: 'one', ancestorElementInstanceKey: unknownKey }] }))
        .rejects.toMatchObject(refused(`activate instructions with an ancestor scope key that does not exist, or is not in an active state: '${unknownKey}'`))
    })

    test('should refuse to delete a process that still runs', async () => {
      const { processId, processDefinitionKey } = await deployTasks(context, ['one'])
      await client().createProcessInstance({ bpmnProcessId: processId })
      await expect(client().deleteResource({ resourceKey: processDefinitionKey })).rejects.toMatchObject({
        status: 'FAILED_PRECONDITION', message: `Command 'DELETE' rejected with code 'INVALID_STATE': Expected to delete resource with key \`${processDefinitionKey}\` but there are still running instances`,
      })
    })
  })
}
