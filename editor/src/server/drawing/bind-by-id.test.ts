import { expect, test } from 'vitest'
import { bindById, renameProcesses } from './bind-by-id.ts'

const idOf = (id: string) => id === 'identify' ? 'identify.v3' : undefined

test('should let a bound call name the version', () => {
  expect(bindById('<zeebe:calledElement bindingType="deployment" processId="identify" propagateAllChildVariables="false" />', idOf)).toBe('<zeebe:calledElement processId="identify.v3" propagateAllChildVariables="false" />')
})

test.each([
  ['a call that its author bound otherwise', '<zeebe:calledElement bindingType="latest" processId="identify" />'],
  ['a call by expression', '<zeebe:calledElement processId="=target" />'],
])('should leave %s alone', (_what, bpmn) => {
  expect(bindById(bpmn, idOf)).toBe(bpmn)
})

test('should keep the id of what does not go along', () => {
  expect(bindById("<calledElement bindingType='deployment' processId='other'/>", idOf)).toBe("<calledElement processId='other'/>")
})

test('should rename processes wherever they are named, and nothing else', () => {
  const drawn = '<a:collaboration><a:participant id="pool" processRef="p" /></a:collaboration><a:process isExecutable="true" id="p"><a:task id="p2" name="p" /></a:process><process id=\'q\'/><di:BPMNPlane bpmnElement="p"><di:BPMNShape bpmnElement="p2"/></di:BPMNPlane>'
  expect(renameProcesses(drawn, (id) => `${id}.v1`)).toBe('<a:collaboration><a:participant id="pool" processRef="p.v1" /></a:collaboration><a:process isExecutable="true" id="p.v1"><a:task id="p2" name="p" /></a:process><process id=\'q.v1\'/><di:BPMNPlane bpmnElement="p.v1"><di:BPMNShape bpmnElement="p2"/></di:BPMNPlane>')
})
