import { describe, expect } from 'vitest'
import { bpmnText, taskRow } from './bpmn-text.ts'
import type { ContractContext } from './describe-engine-client.ts'
import { deployTasks } from './scenario.ts'

export function describeDeployment(context: ContractContext): void {
  const { client, newId, test } = context

  describe('deployment', () => {
    test('should answer with version and key of each process', async () => {
      const processId = newId('process')
      const { key, processes } = await client().deployResource({ resources: [{ name: 'a.bpmn', content: taskRow(processId, ['one'], () => 'x') }] })
      expect(key).toMatch(/^\d+$/)
      expect(processes).toEqual([{ bpmnProcessId: processId, version: 1, processDefinitionKey: expect.stringMatching(/^\d+$/), resourceName: 'a.bpmn' }])
    })

    test('should give the same bytes under the same name the same version', async () => {
      const resources = [{ name: 'a.bpmn', content: taskRow(newId('process'), ['one'], () => 'x') }]
      const first = await client().deployResource({ resources })
      const second = await client().deployResource({ resources })
      expect(second.processes).toEqual(first.processes)
    })

    test('should count versions up', async () => {
      const processId = newId('process')
      await client().deployResource({ resources: [{ name: 'a.bpmn', content: taskRow(processId, ['one'], () => 'x') }] })
      const { processes } = await client().deployResource({ resources: [{ name: 'a.bpmn', content: taskRow(processId, ['two'], () => 'x') }] })
      expect(processes[0]!.version).toBe(2)
    })

    test('should take several files at once', async () => {
      const ids = [newId('process'), newId('process')]
      const { processes } = await client().deployResource({ resources: ids.map((id) => ({ name: `${id}.bpmn`, content: taskRow(id, ['one'], () => 'x') })) })
      expect(processes.map(({ bpmnProcessId }) => bpmnProcessId).sort()).toEqual(ids.sort())
    })

    test('should refuse a file that is no BPMN', async () => {
      await expect(client().deployResource({ resources: [{ name: 'bad.bpmn', content: 'no xml' }] })).rejects.toMatchObject({
        status: 'INVALID_ARGUMENT',
        message: expect.stringContaining("Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected to deploy new resources, but encountered the following errors:"),
      })
    })

    test('should refuse a process that cannot run, naming the element', async () => {
      const content = bpmnText(newId('process'), '<bpmn:startEvent id="start" /><bpmn:serviceTask id="no-definition" /><bpmn:sequenceFlow id="f" sourceRef="start" targetRef="no-definition" />')
      await expect(client().deployResource({ resources: [{ name: 'a.bpmn', content }] })).rejects.toMatchObject({ status: 'INVALID_ARGUMENT', message: expect.stringContaining('no-definition') })
    })

    test('should delete a process', async () => {
      const { processId, processDefinitionKey } = await deployTasks(context, ['one'])
      await client().deleteResource({ resourceKey: processDefinitionKey })
      await expect(client().createProcessInstance({ bpmnProcessId: processId })).rejects.toMatchObject({ status: 'NOT_FOUND' })
      await expect(client().deleteResource({ resourceKey: processDefinitionKey })).rejects.toMatchObject({ status: 'NOT_FOUND' })
    })

    test('should take forms', async () => {
      const id = newId('form')
      const { forms } = await client().deployResource({ resources: [{ name: `${id}.form`, content: JSON.stringify({ id, type: 'default', components: [] }) }] })
      expect(forms).toEqual([{ formId: id, version: 1, formKey: expect.stringMatching(/^\d+$/), resourceName: `${id}.form` }])
    })

    test('should tell its topology', async () => {
      const { brokers, partitionsCount } = await client().topology()
      expect(partitionsCount).toBeGreaterThan(0)
      expect(brokers[0]!.partitions[0]).toMatchObject({ partitionId: 1, role: 'LEADER' })
    })
  })
}
