import { describe, expect, it } from 'vitest'
import { drawProcess, endEvent, forEach, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { complete, engineWith, oldestJob, start, variablesOf } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

type Loop = Parameters<typeof forEach>[1]

const calling = (loop: Partial<Loop> = {}): string => drawProcess({
  elements: [startEvent('start'), forEach(serviceTask('call'), { inputCollection: '=numbers', inputElement: 'number', outputCollection: 'answers', outputElement: '=answer', ...loop }), serviceTask('after'), endEvent('end')],
  flows: ['start -> call', 'call -> after', 'after -> end'],
})

describe('a multi-instance activity', () => {
  it('should run once for each item, and collect the results in the order of the items', () => {
    // given
    const engine = engineWith(calling())
    const key = start(engine, { numbers: ['110', '112'] })
    const jobs = engine.activateJobs('call')
    // when
    engine.completeJob(jobs[1]!.key, { answer: 'second' })
    engine.completeJob(jobs[0]!.key, { answer: 'first' })
    // then
    expect(jobs.map(({ variables }) => [variables.number, variables.loopCounter])).toEqual([['110', 1], ['112', 2]])
    expect(variablesOf(engine, key)).toEqual({ numbers: ['110', '112'], answers: ['first', 'second'] })
    expect(told(engine.records, 'JOB').at(-1)).toBe('JOB CREATED after')
  })

  it('should run one after another in a sequence', () => {
    const engine = engineWith(calling({ sequential: true }))
    start(engine, { numbers: [1, 2] })
    expect(engine.activateJobs('call')).toHaveLength(1)
    engine.completeJob([...engine.state.jobs.resident()][0]![0])
    expect(engine.activateJobs('call')).toMatchObject([{ variables: { number: 2, loopCounter: 2 } }])
  })

  it('should be through at once when there is nothing to do', () => {
    const engine = engineWith(calling())
    const key = start(engine, { numbers: [] })
    expect(variablesOf(engine, key)).toEqual({ numbers: [], answers: [] })
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED after'])
  })

  it('should end the rest once its condition is met', () => {
    const engine = engineWith(calling({ until: '=numberOfCompletedInstances >= 1' }))
    const key = start(engine, { numbers: [1, 2, 3] })
    complete(engine, 'call', { answer: 'yes' })
    expect(told(engine.records, 'JOB').slice(3)).toEqual(['JOB COMPLETED call', 'JOB CANCELED call', 'JOB CANCELED call', 'JOB CREATED after'])
    expect(variablesOf(engine, key).answers).toEqual(['yes', null, null])
  })

  it('should raise an incident when its collection is no list, and go on when it has become one', () => {
    const engine = engineWith(calling())
    const key = start(engine)
    const incident = engine.records.at(-1)!
    expect(incident.value.errorMessage).toContain("Expected result of the expression 'numbers' to be 'ARRAY', but was 'NULL'.")
    engine.setVariables(key, { numbers: [1] })
    engine.resolveIncident(incident.key)
    expect(oldestJob(engine, 'call')).toBeGreaterThan(0)
  })
})
