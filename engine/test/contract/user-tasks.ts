import { describe, expect } from 'vitest'
import { bpmnText, flow, serviceTask } from './bpmn-text.ts'
import type { ContractContext, Lacks } from './describe-engine-client.ts'
import { nextJob, unknownKey } from './scenario.ts'

const natively = ['should do a task that no job does', 'should let nobody claim what somebody else has', 'should not find a task to complete']

/** For who cannot ask native user tasks: every case that needs them. */
export const lacksUserTasks = (reason: string): Lacks => Object.fromEntries(natively.map(name => [name, reason]))

export function describeUserTasks({ client, newId, test, userTask }: ContractContext): void {
  /** A form and a process with a user task that shows it, and a job behind. */
  async function deployTask(native: boolean): Promise<{ id: string; formKey: string }> {
    const id = newId('ask')
    const extensions = `${native ? '<zeebe:userTask />' : ''}<zeebe:formDefinition formId="${id}" /><zeebe:assignmentDefinition candidateGroups="one, two" />`
    const ask = `<bpmn:userTask id="ask"><bpmn:extensionElements>${extensions}</bpmn:extensionElements></bpmn:userTask>`
    const content = bpmnText(id, `<bpmn:startEvent id="start" />${ask}${serviceTask('after', `${id}.after`)}${flow('start', 'ask')}${flow('ask', 'after')}`)
    const form = { name: `${id}.form`, content: JSON.stringify({ id, type: 'default', components: [] }) }
    const { forms } = await client().deployResource({ resources: [form] })
    await client().deployResource({ resources: [{ name: `${id}.bpmn`, content }] })
    return { id, formKey: forms![0]!.formKey }
  }

  async function startTask(): Promise<{ id: string; formKey: string; userTaskKey: string; value: any }> {
    const deployed = await deployTask(true)
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

    test('should not find a task to complete', async () => {
      const message = `Command 'COMPLETE' rejected with code 'NOT_FOUND': Expected to complete user task with key '${unknownKey}', but no such user task was found`
      await expect(client().completeUserTask({ userTaskKey: unknownKey })).rejects.toMatchObject({ status: 'NOT_FOUND', message })
    })
  })
}
