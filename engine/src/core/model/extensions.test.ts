import { describe, expect, it } from 'vitest'
import { bpmnFile, extensions, start } from './bpmn-fixture.ts'
import type { ExecutableElement, ExecutableProcess } from './executable-process.ts'
import { transformBpmn } from './transform-bpmn.ts'

function read(content: string, rootElements?: string): ExecutableProcess {
  const reading = transformBpmn(bpmnFile(content, rootElements))
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems))
  return reading.processes[0]!
}

const elementOf = (content: string, rootElements?: string): ExecutableElement => {
  const { elements, byId } = read(start() + content, rootElements)
  return elements[byId.get('x')!]!
}

const drawn = (tag: string, extension: string, inner = ''): string => `<bpmn:${tag} id="x">${extensions(extension)}${inner}</bpmn:${tag}>`
const job = '<zeebe:taskDefinition type="t"/>'
const text = (value: unknown) => expect.objectContaining({ kind: 'static', value })
const feel = (source: string) => expect.objectContaining({ kind: 'feel', source })

/** Every extension up to Zeebe 8.5: what is drawn, and what the compiled element has of it. */
const TABLE: [string, string, Partial<ExecutableElement>][] = [
  ['taskDefinition, with three tries', drawn('serviceTask', job), { job: { type: text('t'), retries: text(3), headers: {} } }],
  ['taskDefinition with expressions', drawn('serviceTask', '<zeebe:taskDefinition type="=a" retries="=b"/>'), { job: { type: feel('=a'), retries: feel('=b'), headers: {} } }],
  ['taskDefinition of a send task', drawn('sendTask', job), { job: expect.anything() }],
  ['taskDefinition of a business rule task', drawn('businessRuleTask', job), { job: expect.anything() }],
  ['taskDefinition of a script task', drawn('scriptTask', job), { job: expect.anything() }],
  ['taskDefinition of a message throw event', drawn('intermediateThrowEvent', job, '<bpmn:messageEventDefinition messageRef="m"/>'), { job: expect.anything() }],
  ['taskDefinition of a message end event', drawn('endEvent', job, '<bpmn:messageEventDefinition messageRef="m"/>'), { job: expect.anything() }],
  ['taskHeaders', drawn('serviceTask', `${job}<zeebe:taskHeaders><zeebe:header key="b" value="1"/><zeebe:header key="__proto__" value="2"/><zeebe:header key="c"/></zeebe:taskHeaders>`),
    { job: expect.objectContaining({ headers: JSON.parse('{"b":"1","__proto__":"2"}') }) }],
  ['ioMapping', drawn('serviceTask', `${job}<zeebe:ioMapping><zeebe:input source="text" target="a.b"/><zeebe:input source="=1" target="c"/><zeebe:output source="=d" target="e"/></zeebe:ioMapping>`),
    { inputMappings: [{ source: text('text'), target: 'a.b' }, { source: feel('=1'), target: 'c' }], outputMappings: [{ source: feel('=d'), target: 'e' }] }],
  ['loopCharacteristics', drawn('serviceTask', job, `<bpmn:multiInstanceLoopCharacteristics isSequential="true">${extensions('<zeebe:loopCharacteristics inputCollection="=a" inputElement="b" outputCollection="c" outputElement="=d"/>')}</bpmn:multiInstanceLoopCharacteristics>`),
    { loop: { sequential: true, inputCollection: feel('=a'), inputElement: 'b', outputCollection: 'c', outputElement: feel('=d') } }],
  ['calledElement', drawn('callActivity', '<zeebe:calledElement processId="123"/>'), { calledElement: expect.objectContaining({ processId: text('123'), propagateAllChildVariables: true, propagateAllParentVariables: true }) }],
  ['calledElement that keeps variables apart', drawn('callActivity', '<zeebe:calledElement processId="=a" propagateAllChildVariables="false" propagateAllParentVariables="false"/>'),
    { calledElement: expect.objectContaining({ processId: feel('=a'), propagateAllChildVariables: false, propagateAllParentVariables: false }) }],
  ['calledDecision', drawn('businessRuleTask', '<zeebe:calledDecision decisionId="d" resultVariable="r"/>'), { calledDecision: expect.objectContaining({ decisionId: text('d'), resultVariable: 'r' }) }],
  ['script', drawn('scriptTask', '<zeebe:script expression="=1 + 1" resultVariable="r"/>'), { script: { expression: feel('=1 + 1'), resultVariable: 'r' } }],
  ['formDefinition with a key', drawn('userTask', '<zeebe:formDefinition formKey="7"/>'), { userTask: { formKey: feel('="7"') } }],
  ['formDefinition with an id', drawn('userTask', '<zeebe:formDefinition formId="=a"/>'), { userTask: expect.objectContaining({ formId: feel('=a') }) }],
  ['formDefinition with a reference', drawn('userTask', '<zeebe:userTask/><zeebe:formDefinition externalReference="a"/>'), { userTask: expect.objectContaining({ externalReference: feel('="a"'), headers: {} }) }],
  ['assignmentDefinition', drawn('userTask', '<zeebe:assignmentDefinition assignee="7" candidateGroups="a, b" candidateUsers="=[c]"/>'),
    { userTask: { assignee: feel('="7"'), candidateGroups: feel('=["a","b"]'), candidateUsers: feel('=[c]') } }],
  ['taskSchedule', drawn('userTask', '<zeebe:taskSchedule dueDate="2030-01-01T00:00:00Z" followUpDate="=a"/>'), { userTask: { dueDate: text('2030-01-01T00:00:00Z'), followUpDate: feel('=a') } }],
  ['properties', drawn('task', '<zeebe:properties><zeebe:property name="a" value="1"/></zeebe:properties>'), { properties: { a: '1' } }],
]

const message = `<bpmn:message id="m" name="=n">${extensions('<zeebe:subscription correlationKey="=k"/>')}</bpmn:message>`

describe('an extension', () => {
  it.each(TABLE)('should be read: %s', (_what, content, expected) => {
    expect(elementOf(content, message)).toMatchObject(expected)
  })

  it('should be read: subscription of a message', () => {
    expect(elementOf('<bpmn:receiveTask id="x" messageRef="m"/>', message).message).toEqual({ name: feel('=n'), correlationKey: feel('=k') })
  })

  it('should be read: userTask, which makes it a native one without a job', () => {
    expect(elementOf(drawn('userTask', '<zeebe:userTask/><zeebe:taskHeaders><zeebe:header key="a" value="1"/></zeebe:taskHeaders>'))).toMatchObject({ userTask: { headers: { a: '1' } } })
    expect(elementOf(drawn('userTask', '<zeebe:userTask/>')).job).toBeUndefined()
    expect(elementOf(drawn('userTask', '')).job).toMatchObject({ type: text('io.camunda.zeebe:userTask'), retries: text(1) })
  })

  it('should be read: userTaskForm and versionTag of the process', () => {
    expect(read(extensions('<zeebe:userTaskForm id="f">{"a":1}</zeebe:userTaskForm><zeebe:versionTag value="v1"/>') + start())).toMatchObject({ forms: { f: '{"a":1}' }, versionTag: 'v1' })
  })

  it('should be passed by: publishMessage, which Zeebe too leaves to tools', () => {
    const content = `<bpmn:intermediateThrowEvent id="x"><bpmn:messageEventDefinition messageRef="m">${extensions('<zeebe:publishMessage correlationKey="=k"/>')}</bpmn:messageEventDefinition></bpmn:intermediateThrowEvent>`
    expect(elementOf(content, message).job).toBeUndefined()
  })

  it('should be ignored where nobody knows it', () => {
    expect(() => elementOf(drawn('serviceTask', `${job}<zeebe:nobodyKnows a="1"/><other:thing xmlns:other="urn:other"/>`))).not.toThrow()
  })
})
