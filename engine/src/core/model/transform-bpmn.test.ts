import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bpmnFile, extensions, flow, incoming, outgoing, serviceTask, start } from './bpmn-fixture.ts'
import type { ExecutableElement, ExecutableProcess } from './executable-process.ts'
import { transformBpmn } from './transform-bpmn.ts'

function read(content: string, rootElements?: string): ExecutableProcess {
  const reading = transformBpmn(bpmnFile(content, rootElements))
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems))
  return reading.processes[0]!
}

const element = (process: ExecutableProcess, id: string): ExecutableElement => process.elements[process.byId.get(id)!]!

describe('transform BPMN', () => {
  it('should connect what is drawn', () => {
    const process = read(start('start', 'f1') + flow('f1', 'start', 'gateway') + `<bpmn:exclusiveGateway id="gateway" default="f3">${incoming('f1')}${outgoing('f2', 'f3')}</bpmn:exclusiveGateway>`
      + flow('f2', 'gateway', 'task', '=answer = "yes"') + flow('f3', 'gateway', 'end') + serviceTask('task', incoming('f2')) + '<bpmn:endEvent id="end"/>')
    const gateway = element(process, 'gateway')
    expect(process.elements.map(({ id }) => id)).toEqual(['process', 'start', 'f1', 'gateway', 'f2', 'f3', 'task', 'end'])
    expect(gateway).toMatchObject({ type: 'EXCLUSIVE_GATEWAY', incoming: [2], outgoing: [4, 5], defaultFlow: 5, flowScope: 0 })
    expect(element(process, 'f2')).toMatchObject({ source: 3, target: 6, condition: { kind: 'feel' } })
    expect(process.elements[0]).toMatchObject({ type: 'PROCESS', startEvent: 1, children: [1, 3, 6, 7] })
  })

  it('should read a step: headers, mappings, form and who does it', () => {
    const process = read(extensions('<zeebe:userTaskForm id="form">{"components":[]}</zeebe:userTaskForm><zeebe:versionTag value="v1"/>') + start() + `<bpmn:userTask id="step" name="Ask">${extensions(`
      <zeebe:taskHeaders><zeebe:header key="phrase" value="Good day, {{ name }}!&#10;How are you?"/><zeebe:header key="empty"/></zeebe:taskHeaders>
      <zeebe:ioMapping><zeebe:input source="=customer.name" target="name"/><zeebe:input source="007" target="code"/><zeebe:output source="=answer" target="result.answer"/></zeebe:ioMapping>
      <zeebe:formDefinition formKey="camunda-forms:bpmn:form"/><zeebe:assignmentDefinition assignee="=owner" candidateGroups="first line, 7"/>
      <zeebe:properties><zeebe:property name="stage" value="greeting"/></zeebe:properties>`)}</bpmn:userTask>`)
    const step = element(process, 'step')
    expect(process).toMatchObject({ forms: { form: '{"components":[]}' }, versionTag: 'v1' })
    expect(step).toMatchObject({ name: 'Ask', properties: { stage: 'greeting' }, job: { type: { value: 'io.camunda.zeebe:userTask' }, headers: { phrase: 'Good day, {{ name }}!\nHow are you?' } } })
    expect(step.inputMappings.map(({ target }) => target)).toEqual(['name', 'code'])
    expect(step.userTask?.candidateGroups).toMatchObject({ kind: 'feel', source: '=["first line","7"]' })
    expect(Object.keys(step.userTask!)).toEqual(['assignee', 'candidateGroups', 'formKey'])
  })

  it('should read events with what they wait for', () => {
    const process = read(
      start() + serviceTask('task')
      + `<bpmn:boundaryEvent id="late" cancelActivity="false" attachedToRef="task">${outgoing('x')}<bpmn:timerEventDefinition><bpmn:timeCycle>R3/PT10S</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>`
      + `<bpmn:boundaryEvent id="failed" attachedToRef="task">${outgoing('y')}<bpmn:errorEventDefinition errorRef="error"/></bpmn:boundaryEvent>${flow('x', 'late', 'task')}${flow('y', 'failed', 'task')}`
      + `<bpmn:subProcess id="objection" triggeredByEvent="true"><bpmn:startEvent id="raised" isInterrupting="false"><bpmn:messageEventDefinition messageRef="message"/></bpmn:startEvent></bpmn:subProcess>`
      + '<bpmn:endEvent id="end"><bpmn:terminateEventDefinition/></bpmn:endEvent>'
      + '<bpmn:startEvent id="hourly"><bpmn:timerEventDefinition><bpmn:timeCycle>@hourly</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>',
      `<bpmn:error id="error" errorCode="404"/><bpmn:message id="message" name="objection:price">${extensions('<zeebe:subscription correlationKey="=sessionId"/>')}</bpmn:message>`,
    )
    expect(element(process, 'task').boundaryEvents.map(index => process.elements[index]!.id)).toEqual(['late', 'failed'])
    expect(element(process, 'late')).toMatchObject({ eventType: 'TIMER', interrupting: false, timer: { kind: 'cycle' } })
    expect(element(process, 'failed')).toMatchObject({ eventType: 'ERROR', interrupting: true, error: { code: { value: '404' } } })
    expect(element(process, 'objection')).toMatchObject({ type: 'EVENT_SUB_PROCESS', startEvent: process.byId.get('raised') })
    expect(element(process, 'raised')).toMatchObject({ interrupting: false, message: { name: { value: 'objection:price' }, correlationKey: { kind: 'feel' } } })
    expect(element(process, 'end').eventType).toBe('TERMINATE')
    expect(process.elements[0]!.eventSubProcesses).toEqual([process.byId.get('objection')])
    expect(process.eventStarts).toEqual([process.byId.get('hourly')])
  })

  it('should read tasks of every kind that runs', () => {
    const process = read(start() + '<bpmn:manualTask id="manual"/><bpmn:task id="undefined"/>'
      + `<bpmn:scriptTask id="script">${extensions('<zeebe:script expression="=a + 1" resultVariable="b"/>')}</bpmn:scriptTask>`
      + `<bpmn:callActivity id="call">${extensions('<zeebe:calledElement processId="sub" propagateAllChildVariables="false" bindingType="deployment"/>')}</bpmn:callActivity>`
      + '<bpmn:intermediateThrowEvent id="throw"/><bpmn:textAnnotation id="note"><bpmn:text>x</bpmn:text></bpmn:textAnnotation>')
    expect(element(process, 'script').script).toMatchObject({ resultVariable: 'b' })
    expect(element(process, 'call').calledElement).toMatchObject({ propagateAllChildVariables: false, propagateAllParentVariables: true, binding: 'deployment' })
    expect(process.byId.has('note')).toBe(false)
  })

  it('should skip processes that are not executable', () => {
    const file = bpmnFile(start()).replace('</bpmn:definitions>', '<bpmn:process id="sketch"><bpmn:complexGateway id="g"/></bpmn:process></bpmn:definitions>')
    expect(transformBpmn(file)).toMatchObject({ processes: [{ bpmnProcessId: 'process' }] })
  })

  it('should never throw, whatever becomes of a good file', () => {
    const good = bpmnFile(start('start', 'f') + flow('f', 'start', 'task') + serviceTask('task', incoming('f')))
    fc.assert(fc.property(fc.nat(good.length), fc.nat(40), fc.constantFrom('', '<', '"', 'bpmn:', '/>', '=', '<bpmn:subProcess id="q">'), (at, length, instead) => {
      transformBpmn(good.slice(0, at) + instead + good.slice(at + length))
    }), { numRuns: 1000 })
    fc.assert(fc.property(fc.uint8Array(), source => { transformBpmn(source) }))
  })
})
