import { describe, expect, it } from 'vitest'
import { boundaryEvent, drawProcess, endEvent, listenedTo, onError, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { complete, engineWith, oldestJob, start, variablesOf } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

const listened = drawProcess({
  elements: [startEvent('start'), listenedTo(serviceTask('task', { inputs: { local: '=n' }, outputs: { out: '=result' } }), { start: ['before', 'then'], end: ['after'] }), boundaryEvent('caught', 'task', onError('E')), endEvent('end'), endEvent('failed')],
  flows: ['start -> task', 'task -> end', 'caught -> failed'],
})

describe('an execution listener', () => {
  it('should run one after another before the task and after it', () => {
    // given
    const engine = engineWith(listened)
    start(engine, { n: 1 })
    // when
    for (const type of ['before', 'then', 'task', 'after']) complete(engine, type)
    // then
    expect(told(engine.records, 'JOB', 'PROCESS_INSTANCE').filter(line => /^task [AC]|^JOB/.test(line))).toEqual([
      'task ACTIVATING', 'JOB CREATED task', 'JOB COMPLETED task', 'JOB CREATED task', 'JOB COMPLETED task', 'JOB CREATED task', 'task ACTIVATED',
      'JOB COMPLETED task', 'task COMPLETING', 'JOB CREATED task', 'JOB COMPLETED task', 'task COMPLETED',
    ])
  })

  it('should give its variables to the task as it starts, and to the scope around it as it ends', () => {
    // given
    const engine = engineWith(listened)
    const key = start(engine, { n: 1 })
    // when
    complete(engine, 'before', { seen: 1 })
    complete(engine, 'then')
    expect(engine.activateJobs('task')[0]!.variables).toEqual({ n: 1, local: 1, seen: 1 })
    engine.completeJob(engine.records.findLast(({ valueType, intent }) => valueType === 'JOB' && intent === 'CREATED')!.key, { result: 'done' })
    complete(engine, 'after', { late: 2 })
    // then
    expect(told(engine.records, 'VARIABLE').slice(-2)).toEqual(['out = "done"', 'late = 2'])
    expect(engine.state.units.get(key)).toBeUndefined()
  })

  it('should hold the task with an incident of its own kind when it has no tries left', () => {
    const engine = engineWith(listened)
    start(engine)
    engine.failJob(oldestJob(engine, 'before'), { retries: 0 })
    expect(engine.records.at(-1)!.value).toMatchObject({ errorType: 'EXECUTION_LISTENER_NO_RETRIES', errorMessage: 'No more retries left.', elementId: 'task' })
  })

  it('should not be able to throw an error', () => {
    const engine = engineWith(listened)
    start(engine)
    expect(() => engine.throwError(oldestJob(engine, 'before'), { errorCode: 'E' })).toThrow('Cannot throw BPMN error from EXECUTION_LISTENER job')
  })

  it('should be gone when its task is', () => {
    const engine = engineWith(listened)
    const key = start(engine)
    engine.cancelInstance(key)
    expect(told(engine.records, 'JOB').at(-1)).toBe('JOB CANCELED task')
    expect(variablesOf(engine, key)).toEqual({})
  })
})
