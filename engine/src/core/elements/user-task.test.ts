import { describe, expect, it } from 'vitest'
import { boundaryEvent, drawProcess, endEvent, onMessage, startEvent, userTask } from '../../../test/support/draw-process.ts'
import { engineWith, start, variablesOf } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'
import { commands } from '../commands.ts'
import type { UserTaskValue } from '../record-values.ts'
import type { EngineSimulation } from '../simulation.ts'

const NATIVE = '<zeebe:userTask/>'
const process = (extensions: string): string => drawProcess({
  elements: [startEvent('start'), userTask('ask', { extensions, headers: { phrase: 'Hello' } }), boundaryEvent('stop', 'ask', onMessage('stop', '="all"')), endEvent('end')],
  flows: ['start -> ask', 'ask -> end', 'stop -> end'],
})

const records = (engine: EngineSimulation): { intent: string; key: number; value: UserTaskValue }[] => engine.records.filter(({ recordType, valueType }) => recordType === 'EVENT' && valueType === 'USER_TASK')
const keyOf = (engine: EngineSimulation): number => records(engine).at(-1)!.key
const intents = (engine: EngineSimulation): string[] => records(engine).map(({ intent }) => intent)

describe('a native user task', () => {
  it('should wait with what the model says of it, without a job', () => {
    // given
    const assignment = '<zeebe:assignmentDefinition assignee="=who" candidateGroups="sales, care" candidateUsers="=[who]"/>'
    const schedule = '<zeebe:taskSchedule dueDate="2026-12-01T10:00:00Z" followUpDate="=null"/>'
    const engine = engineWith(process(`${NATIVE}${assignment}${schedule}<zeebe:formDefinition externalReference="crm-card"/>`))
    // when
    const processInstanceKey = start(engine, { who: 'ann' })
    // then
    expect(intents(engine)).toEqual(['CREATING', 'CREATED'])
    expect(records(engine)[1]!.value).toEqual({
      userTaskKey: keyOf(engine), assignee: 'ann', candidateGroupsList: ['sales', 'care'], candidateUsersList: ['ann'], dueDate: '2026-12-01T10:00Z', followUpDate: '',
      formKey: -1, externalFormReference: 'crm-card', customHeaders: { phrase: 'Hello' }, creationTimestamp: engine.now, changedAttributes: [], variables: {}, action: '',
      elementId: 'ask', elementInstanceKey: expect.any(Number), bpmnProcessId: 'process', processDefinitionVersion: 1, processDefinitionKey: expect.any(Number), processInstanceKey, tenantId: '<default>',
    })
    expect(told(engine.records, 'JOB')).toEqual([])
  })

  it.each([['=rank * 2', 40], ['100', 100], ['=rank / 3', 6]])('should have the priority that the model gives: %s', (priority, expected) => {
    const engine = engineWith(process(`${NATIVE}<zeebe:priorityDefinition priority="${priority}"/>`))
    start(engine, { rank: 20 })
    engine.process(commands.assignUserTask(keyOf(engine), { assignee: 'ann' }, engine.now))
    expect(records(engine).map(({ value }) => value.priority)).toEqual(records(engine).map(() => expected))
  })

  it.each([['', undefined], ['<zeebe:priorityDefinition priority="7"/>', 7]])('should have the priority that it is given later: %s', (definition, before) => {
    const engine = engineWith(process(NATIVE + definition))
    start(engine)
    engine.process(commands.updateUserTask(keyOf(engine), { priority: 80 }, engine.now))
    engine.process(commands.completeUserTask(keyOf(engine), {}, engine.now))
    expect(records(engine).map(({ intent, value }) => [intent, value.priority])).toEqual([['CREATING', before], ['CREATED', before], ['UPDATING', 80], ['UPDATED', 80], ['COMPLETING', 80], ['COMPLETED', 80]])
  })

  it.each([["=101", "Expected priority to be in the range [0,100] but was '101'."], ['="high"', "Expected result of the expression '\"high\"' to be 'NUMBER', but was 'STRING'."]])('should have an incident where its priority is none: %s', (priority, message) => {
    const engine = engineWith(process(`${NATIVE}<zeebe:priorityDefinition priority="${priority.replaceAll('"', '&quot;')}"/>`))
    start(engine)
    expect(engine.records.findLast(({ valueType }) => valueType === 'INCIDENT')!.value).toMatchObject({ errorType: 'EXTRACT_VALUE_ERROR', errorMessage: message })
  })

  it.each([['101', "Priority must be a number between 0 and 100, but was '101'"], ['high', "Expected static value to be a valid Number between 0 and 100, but found 'high'."]])('should be refused with the priority %s', (priority, message) => {
    expect(() => engineWith(process(`${NATIVE}<zeebe:priorityDefinition priority="${priority}"/>`))).toThrow(message)
  })

  it('should complete with variables, once', () => {
    const engine = engineWith(process(NATIVE))
    const key = start(engine)
    const task = keyOf(engine)
    const { response } = engine.process(commands.completeUserTask(task, { variables: { answer: 'yes' }, action: 'answered' }, engine.now))
    expect(response).toMatchObject({ intent: 'COMPLETED', value: { action: 'answered', variables: { answer: 'yes' } } })
    expect(intents(engine)).toEqual(['CREATING', 'CREATED', 'COMPLETING', 'COMPLETED'])
    expect(told(engine.records, 'PROCESS_EVENT', 'VARIABLE')).toEqual(['PROCESS_EVENT TRIGGERING ask', 'PROCESS_EVENT TRIGGERED ask', 'answer = "yes"'])
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
    expect(variablesOf(engine, key)).toEqual({})
    expect(engine.process(commands.completeUserTask(task, {}, engine.now)).response).toMatchObject({
      rejectionType: 'NOT_FOUND', rejectionReason: `Expected to complete user task with key '${2n ** 51n + BigInt(task)}', but no such user task was found`,
    })
  })

  it('should be assigned to anybody, and be claimed by one', () => {
    const engine = engineWith(process(NATIVE))
    start(engine)
    const key = keyOf(engine)
    const claim = (assignee: string) => engine.process(commands.claimUserTask(key, { assignee }, engine.now)).response
    expect(claim('')).toMatchObject({ rejectionType: 'INVALID_STATE', rejectionReason: expect.stringMatching(/^Expected to claim user task with key '\d+', but provided assignee is empty$/) })
    expect(claim('ann')).toMatchObject({ intent: 'ASSIGNED', value: { assignee: 'ann', action: 'claim' } })
    expect(claim('ann')).toMatchObject({ intent: 'ASSIGNED' })
    expect(claim('bob')).toMatchObject({ rejectionType: 'INVALID_STATE', rejectionReason: expect.stringMatching(/^Expected to claim user task with key '\d+', but it has already been assigned$/) })
    expect(engine.process(commands.assignUserTask(key, { assignee: 'bob' }, engine.now)).response).toMatchObject({ value: { assignee: 'bob', action: 'assign' } })
    expect(engine.process(commands.assignUserTask(key, { assignee: '', action: 'unassign' }, engine.now)).response).toMatchObject({ value: { assignee: '' } })
    expect(claim('bob')).toMatchObject({ intent: 'ASSIGNED' })
  })

  it('should change only what an update names', () => {
    const engine = engineWith(process(`${NATIVE}<zeebe:assignmentDefinition candidateGroups="sales"/>`))
    start(engine)
    const update = (changes: Parameters<typeof commands.updateUserTask>[1]) => engine.process(commands.updateUserTask(keyOf(engine), changes, engine.now)).response
    expect(update({ dueDate: '2027-01-01T00:00:00Z', candidateUsersList: ['ann'] })).toMatchObject({
      intent: 'UPDATED', value: { dueDate: '2027-01-01T00:00:00Z', candidateUsersList: ['ann'], candidateGroupsList: ['sales'], changedAttributes: ['candidateUsersList', 'dueDate'], action: 'update' },
    })
    expect(update({ dueDate: '', action: 'no hurry' })).toMatchObject({ value: { dueDate: '', candidateUsersList: ['ann'], changedAttributes: ['dueDate'], action: 'no hurry' } })
  })

  it('should be canceled with its instance and by its boundary event', () => {
    const engine = engineWith(process(NATIVE))
    const key = start(engine)
    engine.cancelInstance(key)
    start(engine)
    engine.publishMessage({ name: 'stop', correlationKey: 'all' })
    expect(intents(engine)).toEqual(['CREATING', 'CREATED', 'CANCELING', 'CANCELED', 'CREATING', 'CREATED', 'CANCELING', 'CANCELED'])
    expect([...engine.state.units.resident()]).toEqual([])
  })

  it('should migrate to a native one, not to one that a job does', () => {
    const engine = engineWith(process(NATIVE))
    const key = start(engine)
    const migrate = (file: string) => engine.migrateInstance({
      processInstanceKey: key, mappingInstructions: [{ sourceElementId: 'ask', targetElementId: 'ask' }],
      targetProcessDefinitionKey: engine.deploy([{ name: 'target.bpmn', content: file.replace('name="stop"', 'name="halt"') }]).processesMetadata[0]!.processDefinitionKey,
    })
    expect(() => migrate(process(''))).toThrow("active user task with id 'ask' and implementation 'zeebe user task' is mapped to an user task with id 'ask' and different implementation 'job worker'. Elements must be mapped to elements of the same implementation.")
    migrate(process(NATIVE))
    expect(records(engine).at(-1)).toMatchObject({ intent: 'MIGRATED', value: { processDefinitionVersion: 3 } })
  })
})

describe('the form of a user task', () => {
  const form = (more = '') => ({ name: 'card.form', content: JSON.stringify({ id: 'card', more }) })
  const linked = (native: boolean): string => process(`${native ? NATIVE : ''}<zeebe:formDefinition formId="card"/>`)

  it('should be the latest version of its id', () => {
    const engine = engineWith(linked(true))
    const [first, second] = ['1', '2'].map(more => engine.deploy([form(more)]).formMetadata[0]!)
    start(engine)
    expect(records(engine).at(-1)!.value.formKey).toBe(second!.formKey)
    engine.deleteResource(second!.formKey)
    start(engine)
    expect(records(engine).at(-1)!.value.formKey).toBe(first!.formKey)
  })

  it('should be named by its key in the headers of a job', () => {
    const engine = engineWith(linked(false))
    const { formKey } = engine.deploy([form()]).formMetadata[0]!
    start(engine)
    expect(engine.records.find(({ valueType }) => valueType === 'JOB')!.value.customHeaders).toMatchObject({ 'io.camunda.zeebe:formKey': String(2n ** 51n + BigInt(formKey)) })
  })

  it.each([true, false])('should raise an incident until it is deployed (native: %s)', native => {
    const engine = engineWith(linked(native))
    start(engine)
    const { key, value } = engine.records.find(({ valueType }) => valueType === 'INCIDENT')!
    expect(value).toMatchObject({
      errorType: 'FORM_NOT_FOUND',
      errorMessage: "Expected to find a form with id 'card', but no form with this id is found, at least a form with this id should be available. To resolve the Incident please deploy a form with the same id",
    })
    engine.deploy([form()])
    engine.resolveIncident(key)
    expect(told(engine.records, 'JOB', 'USER_TASK').at(-1)).toMatch(/CREATED ask$/)
  })

  it('should be at most one', () => {
    const both = (ids: string) => () => engineWith(process(ids))
    expect(both(`${NATIVE}<zeebe:formDefinition formId="a" externalReference="b"/>`)).toThrow("Exactly one of the attributes 'formId, externalReference' must be present and not blank for native user tasks")
    expect(both(`${NATIVE}<zeebe:formDefinition formKey="a"/>`)).toThrow("Exactly one of the attributes 'formId, externalReference' must be present and not blank for native user tasks")
    expect(both('<zeebe:formDefinition formId=" "/>')).toThrow("Exactly one of the attributes 'formId, formKey' must be present and not blank")
    expect(both('<zeebe:formDefinition formKey="a" externalReference="b"/>')).not.toThrow()
  })
})
