import { describe, expect, it } from 'vitest'
import { boundaryEvent, drawProcess, endEvent, onMessage, serviceTask, startEvent, subProcess, taskListeners, userTask } from '../../../test/support/draw-process.ts'
import { complete, engineWith, oldestJob, start } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'
import { commands } from '../commands.ts'
import type { JobResult } from '../job-result.ts'
import type { JobValue, UserTaskValue } from '../record-values.ts'
import type { EngineSimulation } from '../simulation.ts'

const process = (listeners: Parameters<typeof taskListeners>[0], more = ''): string => drawProcess({
  elements: [startEvent('start'), userTask('ask', { extensions: `<zeebe:userTask/>${more}${taskListeners(listeners)}`, headers: { phrase: 'Hello' } }), boundaryEvent('stop', 'ask', onMessage('stop', '="all"')), serviceTask('late'), endEvent('end')],
  flows: ['start -> ask', 'ask -> end', 'stop -> late', 'late -> end'],
})

const assigned = '<zeebe:assignmentDefinition assignee="ann"/>'

/** Events and commands about user tasks: `ASSIGNING ann [assignee]`. */
const life = (engine: EngineSimulation): string[] => engine.records.filter(({ valueType, recordType }) => valueType === 'USER_TASK' && recordType !== 'COMMAND_REJECTION')
  .map(({ intent, value: { assignee = '', changedAttributes = [] } }) => `${intent} ${assignee} [${changedAttributes.join(' ')}]`.replace('  ', ' ').replace(' []', ''))
const since = (engine: EngineSimulation, act: () => unknown): string[] => {
  const before = life(engine).length
  act()
  return life(engine).slice(before)
}
const taskOf = (engine: EngineSimulation): number => engine.records.findLast(({ valueType, intent }) => valueType === 'USER_TASK' && intent === 'CREATING')!.key
const finish = (engine: EngineSimulation, type: string, result: Partial<JobResult>) => engine.process(commands.completeJobWithResult(oldestJob(engine, type), { result }, engine.now))
const performTask = (engine: EngineSimulation, request?: number) => engine.process({ ...commands.completeUserTask(taskOf(engine), { variables: { said: 'yes' } }, engine.now), ...request !== undefined && { request } })
const assign = (engine: EngineSimulation, assignee: string, request?: number) => engine.process({ ...commands.assignUserTask(taskOf(engine), { assignee }, engine.now), ...request !== undefined && { request } })
const headersOf = (engine: EngineSimulation, type: string): { [name: string]: string } => engine.activateJobs(type)[0]!.customHeaders
const last = <Value>(engine: EngineSimulation, valueType: string): { intent: string; key: number; value: Value } => engine.records.findLast(record => record.valueType === valueType)! as never

describe('a task listener', () => {
  it('should be asked one after another before a task is completed', () => {
    // given
    const engine = engineWith(process([['completing', 'check'], ['completing', 'note']]))
    start(engine)
    // when
    const happened = since(engine, () => {
      performTask(engine)
      complete(engine, 'check')
      complete(engine, 'note')
    })
    // then
    expect(happened).toEqual(['COMPLETE', 'COMPLETING', 'COMPLETE_TASK_LISTENER', 'COMPLETE_TASK_LISTENER', 'COMPLETED [variables]'])
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED ask', 'JOB COMPLETED ask', 'JOB CREATED ask', 'JOB COMPLETED ask'])
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
    expect(told(engine.records, 'VARIABLE')).toEqual(['said = "yes"'])
  })

  it('should see the task as it is about to be', () => {
    const engine = engineWith(process([['assigning', 'check']], '<zeebe:assignmentDefinition candidateGroups="one, two"/><zeebe:priorityDefinition priority="7"/>'))
    start(engine)
    assign(engine, 'bob')
    const [job] = engine.activateJobs('check')
    expect(job).toMatchObject({ jobKind: 'TASK_LISTENER', jobListenerEventType: 'ASSIGNING', retries: 3 } satisfies Partial<JobValue>)
    expect(job!.customHeaders).toEqual({
      phrase: 'Hello', 'io.camunda.zeebe:action': 'assign', 'io.camunda.zeebe:assignee': 'bob', 'io.camunda.zeebe:candidateGroups': '["one","two"]', 'io.camunda.zeebe:changedAttributes': '["assignee"]',
      'io.camunda.zeebe:priority': '7', 'io.camunda.zeebe:userTaskKey': String(2n ** 51n + BigInt(taskOf(engine))),
    })
  })

  it('should hold the task as it was until all are through', () => {
    const engine = engineWith(process([['assigning', 'check']]))
    start(engine)
    assign(engine, 'bob')
    expect(performTask(engine).response).toMatchObject({
      rejectionType: 'INVALID_STATE', rejectionReason: `Expected to complete user task with key '${2n ** 51n + BigInt(taskOf(engine))}', but it is in state 'ASSIGNING'`,
    })
  })

  it('should let whoever ordered the change wait for its end', () => {
    const engine = engineWith(process([['completing', 'check']]))
    start(engine)
    expect(performTask(engine, 7)).not.toHaveProperty('response')
    const { results } = engine.process(commands.completeJob(oldestJob(engine, 'check'), {}, engine.now))
    expect(results).toMatchObject([{ request: 7, record: { intent: 'COMPLETED', value: { variables: { said: 'yes' } } } }])
  })

  it('should come before a task is there, and before it is given to whom the model names', () => {
    const engine = engineWith(process([['creating', 'make'], ['assigning', 'give']], assigned))
    start(engine)
    complete(engine, 'make')
    complete(engine, 'give')
    expect(life(engine)).toEqual(['CREATING ann', 'COMPLETE_TASK_LISTENER ann', 'CREATED', 'ASSIGNING ann [assignee]', 'COMPLETE_TASK_LISTENER ann', 'ASSIGNED ann [assignee]'])
    expect(told(engine.records, 'JOB', 'PROCESS_INSTANCE').slice(-5)).toEqual(['JOB CREATED ask', 'ask ACTIVATED', 'JOB COMPLETED ask', 'JOB CREATED ask', 'JOB COMPLETED ask'])
  })

  it('should tell of claims, and of nothing that stays', () => {
    const engine = engineWith(process([['assigning', 'give'], ['updating', 'note']]))
    start(engine)
    const claim = (assignee: string) => engine.process(commands.claimUserTask(taskOf(engine), { assignee }, engine.now))
    expect(since(engine, () => { claim('ann'); complete(engine, 'give') })).toEqual(['CLAIM ann', 'CLAIMING ann [assignee]', 'COMPLETE_TASK_LISTENER ann', 'ASSIGNED ann [assignee]'])
    const update = commands.updateUserTask(taskOf(engine), { dueDate: '2027-01-01T00:00:00Z', candidateGroupsList: [] }, engine.now)
    expect(since(engine, () => { engine.process(update); complete(engine, 'note') })).toEqual(['UPDATE [candidateGroupsList dueDate]', 'UPDATING ann [dueDate]', 'COMPLETE_TASK_LISTENER ann', 'UPDATED ann [dueDate]'])
  })

  it('should set attributes right, for the next listener and for the task', () => {
    // given
    const engine = engineWith(process([['assigning', 'one'], ['assigning', 'two'], ['assigning', 'three']]))
    start(engine)
    assign(engine, 'ann')
    // when
    const happened = since(engine, () => {
      finish(engine, 'one', { correctedAttributes: ['assignee', 'priority', 'dueDate'], corrections: { assignee: 'bob', priority: 90, dueDate: '' } })
      expect(headersOf(engine, 'two')).toMatchObject({ 'io.camunda.zeebe:assignee': 'bob', 'io.camunda.zeebe:priority': '90', 'io.camunda.zeebe:changedAttributes': '["assignee","priority"]' })
      engine.process(commands.completeJobWithResult([...engine.state.jobs.resident()][0]![0], { result: { correctedAttributes: ['assignee'], corrections: {} } }, engine.now))
      complete(engine, 'three')
    })
    // then
    expect(happened).toEqual([
      'COMPLETE_TASK_LISTENER bob [assignee priority dueDate]', 'CORRECTED bob [assignee priority]', 'COMPLETE_TASK_LISTENER [assignee]', 'CORRECTED [assignee]', 'COMPLETE_TASK_LISTENER', 'ASSIGNED [priority]',
    ])
    expect(last<UserTaskValue>(engine, 'USER_TASK').value).toMatchObject({ assignee: '', priority: 90, action: 'assign' })
  })

  it.each<[string, string, (engine: EngineSimulation) => ReturnType<typeof assign>, string[]]>([
    ['completing', 'Completion of the User Task', engine => performTask(engine, 1), ['COMPLETE', 'COMPLETING', 'DENY_TASK_LISTENER', 'COMPLETION_DENIED']],
    ['assigning', 'Assignment of the User Task', engine => assign(engine, 'bob', 1), ['ASSIGN bob', 'ASSIGNING bob [assignee]', 'DENY_TASK_LISTENER bob [assignee]', 'ASSIGNMENT_DENIED']],
    ['updating', 'Update of the User Task', engine => engine.process({ ...commands.updateUserTask(taskOf(engine), { dueDate: 'd' }, engine.now), request: 1 }), ['UPDATE [dueDate]', 'UPDATING [dueDate]', 'DENY_TASK_LISTENER [dueDate]', 'UPDATE_DENIED']],
  ])('should deny: %s', (event, what, act, expected) => {
    // given
    const engine = engineWith(process([[event, 'check']]))
    start(engine)
    // when
    let results: unknown
    const happened = since(engine, () => {
      act(engine)
      results = finish(engine, 'check', { denied: true, deniedReason: 'not you' }).results
    })
    // then
    expect(happened).toEqual(expected)
    expect(last<UserTaskValue>(engine, 'USER_TASK').value).toMatchObject({ deniedReason: 'not you', assignee: '', dueDate: '' })
    expect(results).toMatchObject([{ request: 1, record: { recordType: 'COMMAND_REJECTION', rejectionType: 'INVALID_STATE', rejectionReason: `${what} with key '${2n ** 51n + BigInt(taskOf(engine))}' was denied by Task Listener. Reason to deny: 'not you'` } }])
    expect(since(engine, () => { act(engine); complete(engine, 'check') }).at(-1)).not.toContain('DENIED')
  })

  it.each<[string, string, Partial<JobResult>, RegExp]>([
    ['creating', assigned, { denied: true }, /^Denying result is not supported for 'CREATING' task listener jobs \(job key '\d+', type 'check', processInstanceKey '\d+'\)\. Only the following listener event types support denying: \[ASSIGNING, COMPLETING, UPDATING\]\.\n$/],
    ['assigning', assigned, { denied: true, correctedAttributes: ['dueDate'] }, /^Expected to complete task listener job with corrections, but the job result is denied \(.*either/is],
    ['creating', assigned, { correctedAttributes: ['assignee'] }, /correcting the assignee on 'CREATING' event is not supported/],
    ['assigning', assigned, { correctedAttributes: ['color'] }, /but property 'color' cannot be corrected \(job key .* \[assignee, candidateGroupsList, candidateUsersList, dueDate, followUpDate, priority\]\.\n$/],
  ])('should refuse what it cannot say: %s %s %j', (event, more, result, reason) => {
    const engine = engineWith(process([[event, 'check']], more))
    start(engine)
    expect(finish(engine, 'check', result).response).toMatchObject({ rejectionType: 'INVALID_ARGUMENT', rejectionReason: expect.stringMatching(reason) })
  })

  it('should bring no variables along', () => {
    const engine = engineWith(process([['creating', 'check']]))
    start(engine)
    expect(() => complete(engine, 'check', { a: 1 })).toThrow('Task Listener job completion with variables payload provided is not yet supported')
    expect(() => engine.throwError(oldestJob(engine, 'check'), { errorCode: 'E' })).toThrow('Cannot throw BPMN error from TASK_LISTENER job')
  })

  it('should take its time as the task is interrupted, and then let the boundary event go on', () => {
    const engine = engineWith(process([['canceling', 'undo'], ['assigning', 'give']]))
    start(engine)
    assign(engine, 'bob')
    expect(since(engine, () => engine.publishMessage({ name: 'stop', correlationKey: 'all' }))).toEqual(['CANCELING'])
    expect(told(engine.records, 'JOB', 'PROCESS_INSTANCE').slice(-3)).toEqual(['ask TERMINATING', 'JOB CANCELED ask', 'JOB CREATED ask'])
    complete(engine, 'undo')
    expect(life(engine).slice(-2)).toEqual(['COMPLETE_TASK_LISTENER', 'CANCELED'])
    complete(engine, 'late')
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })

  it('should hold up the end of all that is around it', () => {
    const inside = { elements: [startEvent('in'), userTask('ask', { extensions: `<zeebe:userTask/>${taskListeners([['canceling', 'undo']])}` }), endEvent('out')], flows: ['in -> ask', 'ask -> out'] }
    const engine = engineWith(drawProcess({ elements: [startEvent('start'), subProcess('box', inside), endEvent('end')], flows: ['start -> box', 'box -> end'] }))
    engine.cancelInstance(start(engine))
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('ask TERMINATING')
    complete(engine, 'undo')
    expect(told(engine.records, 'PROCESS_INSTANCE').slice(-3)).toEqual(['ask TERMINATED', 'box TERMINATED', 'process TERMINATED'])
    expect([...engine.state.units.resident()]).toEqual([])
  })

  it('should not be asked where a modification ends the task', () => {
    const engine = engineWith(process([['canceling', 'undo']]))
    const processInstanceKey = start(engine)
    const { elementInstanceKey } = last<UserTaskValue>(engine, 'USER_TASK').value
    engine.modifyInstance({ processInstanceKey, activateInstructions: [{ elementId: 'late' }], terminateInstructions: [{ elementInstanceKey }] })
    expect(life(engine).slice(-2)).toEqual(['CANCELING', 'CANCELED'])
    complete(engine, 'late')
    expect([...engine.state.units.resident()]).toEqual([])
  })

  it('should begin anew after an incident about its type', () => {
    const engine = engineWith(process([['completing', 'one'], ['completing', '=kind']]))
    const key = start(engine)
    performTask(engine)
    complete(engine, 'one')
    const incident = last<{ errorType: string; jobKey: number }>(engine, 'INCIDENT')
    expect(incident.value).toMatchObject({ errorType: 'EXTRACT_VALUE_ERROR', jobKey: -1 })
    engine.setVariables(key, { kind: 'two' })
    engine.resolveIncident(incident.key)
    for (const type of ['one', 'two']) complete(engine, type)
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })

  it('should have an incident of its own kind when it has no tries left', () => {
    const engine = engineWith(process([['creating', 'check']]))
    start(engine)
    engine.failJob(oldestJob(engine, 'check'), { retries: 0 })
    expect(last(engine, 'INCIDENT').value).toMatchObject({ errorType: 'TASK_LISTENER_NO_RETRIES', errorMessage: 'No more retries left.' })
  })

  it('should be asked about variables that somebody sets in the task', () => {
    // given
    const engine = engineWith(process([['updating', 'check']]))
    start(engine)
    const scopeKey = last<UserTaskValue>(engine, 'USER_TASK').value.elementInstanceKey
    const set = (request: number) => engine.process({ ...commands.updateVariables({ scopeKey, variables: { status: 'ok' }, updateSemantics: 'LOCAL' }, engine.now), request })
    // when
    set(1)
    expect(() => engine.setVariables(scopeKey, {})).toThrow("but it is in state 'UPDATING'")
    const denied = finish(engine, 'check', { denied: true, deniedReason: 'no' }).results
    set(2)
    const allowed = finish(engine, 'check', {}).results
    // then
    expect(denied).toMatchObject([{ request: 1, record: { valueType: 'VARIABLE_DOCUMENT', intent: 'UPDATE', rejectionReason: `Variable update for user task instance with key '${2n ** 51n + BigInt(scopeKey)}' was denied by Task Listener. Reason to deny: 'no'` } }])
    expect(allowed).toMatchObject([{ request: 2, record: { intent: 'UPDATED', value: { variables: { status: 'ok' } } } }])
    expect(told(engine.records, 'VARIABLE_DOCUMENT', 'VARIABLE')).toEqual(['VARIABLE_DOCUMENT UPDATING', 'VARIABLE_DOCUMENT UPDATE_DENIED', 'VARIABLE_DOCUMENT UPDATING', 'status = "ok"', 'VARIABLE_DOCUMENT UPDATED'])
  })

  it.each([
    ['<zeebe:taskListener eventType="completing" type="check"/>', '', 'Task listeners are only allowed on Camunda user tasks.'],
    ['<zeebe:taskListener eventType="seeing" type="check"/>', '<zeebe:userTask/>', "Attribute 'eventType' must be one of: creating, assigning, updating, completing, canceling"],
    ['<zeebe:taskListener eventType="completing"/>', '<zeebe:userTask/>', "Attribute 'type' must be present and not empty"],
  ])('should be refused as it is deployed: %s', (listener, native, reason) => {
    expect(() => engineWith(drawProcess({ elements: [startEvent('start'), userTask('ask', { extensions: `${native}<zeebe:taskListeners>${listener}</zeebe:taskListeners>` })], flows: ['start -> ask'] }))).toThrow(reason)
  })

  it('should be known by the names that Zeebe gave its events first', () => {
    const engine = engineWith(process([['complete', 'check']]))
    start(engine)
    performTask(engine)
    expect(engine.activateJobs('check')).toMatchObject([{ jobListenerEventType: 'COMPLETING' }])
  })
})
