import { describe, expect } from 'vitest'
import { bpmnText, flow, serviceTask } from './bpmn-text.ts'
import type { ContractContext, Lacks } from './describe-engine-client.ts'
import { nextJob, unknownKey } from './scenario.ts'

const listened = 'should let those who listen deny a task, and set it right'

const natively = ['should do a task that no job does', 'should let nobody claim what somebody else has', 'should not find a task to complete', listened]

/** For engines that know no task listeners. */
export const lacksTaskListeners = (reason: string): Lacks => ({ [listened]: reason })

/** For who cannot ask native user tasks: every case that needs them. */
export const lacksUserTasks = (reason: string): Lacks => Object.fromEntries(natively.map(name => [name, reason]))

export function describeUserTasks({ client, newId, test, userTask }: ContractContext): void {
  /** A form and a process with a user task that shows it, and a job behind. */
  async function deployTask(native: boolean, listeners = ''): Promise<{ id: string; formKey: string }> {
    const id = newId('ask')
    const extensions = `${listeners.replaceAll('$id', id)}${native ? '<zeebe:userTask />' : ''}<zeebe:formDefinition formId="${id}" /><zeebe:assignmentDefinition candidateGroups="one, two" />`
    const ask = `<bpmn:userTask id="ask"><bpmn:extensionElements>${extensions}</bpmn:extensionElements></bpmn:userTask>`
    const content = bpmnText(id, `<bpmn:startEvent id="start" />${ask}${serviceTask('after', `${id}.after`)}${flow('start', 'ask')}${flow('ask', 'after')}`)
    const form = { name: `${id}.form`, content: JSON.stringify({ id, type: 'default', components: [] }) }
    const { forms } = await client().deployResource({ resources: [form] })
    await client().deployResource({ resources: [{ name: `${id}.bpmn`, content }] })
    return { id, formKey: forms![0]!.formKey }
  }

  async function startTask(listeners = ''): Promise<{ id: string; formKey: string; userTaskKey: string; value: any }> {
    const deployed = await deployTask(true, listeners)
    const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: deployed.id })
    const { key, value } = await userTask(processInstanceKey)
    return { ...deployed, userTaskKey: String(key), value }
  }

  describe('user tasks', () => {
    test('should tell by the job of a task which form it shows', async () => {
      const { id, formKey } = await deployTask(false)
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: id })
      const jobs = await client().activateJobs({ type: 'io.camunda.zeebe:userTask', worker: 'contract', timeout: 1000, maxJobsToActivate: 1000, requestTimeout: 10_000 })
      const job = jobs.find(candidate => candidate.processInstanceKey === processInstanceKey)!
      expect(job.customHeaders).toEqual({ 'io.camunda.zeebe:formKey': formKey, 'io.camunda.zeebe:candidateGroups': '["one","two"]' })
    })

    test('should do a task that no job does', async () => {
      const { id, formKey, userTaskKey, value } = await startTask()
      expect({ ...value, formKey: String(value.formKey) }).toMatchObject({ elementId: 'ask', candidateGroupsList: ['one', 'two'], assignee: '', formKey })
      await client().assignUserTask({ userTaskKey, assignee: 'ann' })
      await client().updateUserTask({ userTaskKey, changeset: { dueDate: '2027-01-01T00:00:00Z' } })
      await client().completeUserTask({ userTaskKey, variables: { said: 'yes' } })
      expect(await nextJob(client(), `${id}.after`)).toMatchObject({ variables: { said: 'yes' } })
      await expect(client().completeUserTask({ userTaskKey })).rejects.toMatchObject({ status: 'NOT_FOUND' })
    })

    test('should let nobody claim what somebody else has', async () => {
      const { userTaskKey } = await startTask()
      await client().assignUserTask({ userTaskKey, assignee: 'ann', allowOverride: false })
      const message = `Command 'CLAIM' rejected with code 'INVALID_STATE': Expected to claim user task with key '${userTaskKey}', but it has already been assigned`
      await expect(client().assignUserTask({ userTaskKey, assignee: 'bob', allowOverride: false })).rejects.toMatchObject({ status: 'FAILED_PRECONDITION', message })
    })

    test(listened, async () => {
      // given
      const listeners = '<zeebe:taskListeners><zeebe:taskListener eventType="completing" type="$id.check" /></zeebe:taskListeners>'
      const { id, userTaskKey } = await startTask(listeners)
      // when
      const first = client().completeUserTask({ userTaskKey, variables: { said: 'no' } }).catch((error: unknown) => error)
      const denying = await nextJob(client(), `${id}.check`)
      await client().completeJob({ jobKey: denying.key, result: { denied: true, deniedReason: 'say yes' } })
      // then
      expect(denying).toMatchObject({ listener: 'COMPLETING', customHeaders: { 'io.camunda.zeebe:userTaskKey': userTaskKey, 'io.camunda.zeebe:action': 'complete' } })
      const message = `Command 'COMPLETE' rejected with code 'INVALID_STATE': Completion of the User Task with key '${userTaskKey}' was denied by Task Listener. Reason to deny: 'say yes'`
      expect(await first).toMatchObject({ status: 'FAILED_PRECONDITION', message })
      // when
      const second = client().completeUserTask({ userTaskKey, variables: { said: 'yes' } })
      const allowing = await nextJob(client(), `${id}.check`)
      await expect(client().completeJob({ jobKey: allowing.key, variables: { said: 'no' } })).rejects.toMatchObject({ status: 'INVALID_ARGUMENT' })
      await client().completeJob({ jobKey: allowing.key, result: { corrections: { assignee: 'ann', candidateUsers: [] } } })
      await second
      // then
      expect(await nextJob(client(), `${id}.after`)).toMatchObject({ variables: { said: 'yes' } })
    })

    test('should not find a task to complete', async () => {
      const message = `Command 'COMPLETE' rejected with code 'NOT_FOUND': Expected to complete user task with key '${unknownKey}', but no such user task was found`
      await expect(client().completeUserTask({ userTaskKey: unknownKey })).rejects.toMatchObject({ status: 'NOT_FOUND', message })
    })
  })
}
