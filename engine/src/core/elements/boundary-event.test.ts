import { describe, expect, it } from 'vitest'
import { boundaryEvent, drawProcess, endEvent, onError, onMessage, onTimer, serviceTask, startEvent, withMappings } from '../../../test/support/draw-process.ts'
import { complete, engineWith, oldestJob, start, variablesOf } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

type On = Parameters<typeof boundaryEvent>[2]

function guarded(on: On, options: { interrupting?: boolean; outputs?: { [target: string]: string } } = {}): string {
  const boundary = boundaryEvent('guard', 'task', on, options)
  return drawProcess({
    elements: [startEvent('start'), serviceTask('task', { inputs: { key: '="inner"' } }), options.outputs ? withMappings(boundary, { outputs: options.outputs }) : boundary, serviceTask('aside'), endEvent('out'), endEvent('end')],
    flows: ['start -> task', 'task -> end', 'guard -> aside', 'aside -> out'],
  })
}

describe('a boundary event', () => {
  it('should end its activity when its time is up', () => {
    const engine = engineWith(guarded(onTimer('timeDuration', 'PT10M')))
    start(engine, { key: 'outer' })
    engine.advance(600_000)
    expect(told(engine.records, 'TIMER', 'JOB')).toEqual(['TIMER CREATED guard', 'JOB CREATED task', 'TIMER TRIGGERED guard', 'JOB CANCELED task', 'JOB CREATED aside'])
  })

  it('should repeat beside its activity until that is left', () => {
    const engine = engineWith(guarded(onTimer('timeCycle', 'R/PT1M'), { interrupting: false }))
    start(engine, { key: 'outer' })
    engine.advance(60_000)
    engine.advance(60_000)
    complete(engine, 'task')
    engine.advance(600_000)
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED task', 'JOB CREATED aside', 'JOB CREATED aside', 'JOB COMPLETED task'])
  })

  it('should evaluate its correlation key outside its activity', () => {
    const engine = engineWith(guarded(onMessage('stop', '=key')))
    start(engine, { key: 'outer' })
    engine.publishMessage({ name: 'stop', correlationKey: 'inner' })
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED task'])
    engine.publishMessage({ name: 'stop', correlationKey: 'outer' })
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED task', 'JOB CANCELED task', 'JOB CREATED aside'])
  })

  it('should lose the variables of an error unless they are mapped', () => {
    const thrown = (outputs?: { [target: string]: string }): object => {
      const engine = engineWith(guarded(onError('E'), outputs ? { outputs } : {}))
      const key = start(engine, { key: 'outer' })
      engine.throwError(oldestJob(engine, 'task'), { errorCode: 'E', variables: { reason: 'late' } })
      return variablesOf(engine, key)
    }
    expect(thrown()).toEqual({ key: 'outer' })
    expect(thrown({ why: '=reason' })).toEqual({ key: 'outer', why: 'late' })
  })
})
