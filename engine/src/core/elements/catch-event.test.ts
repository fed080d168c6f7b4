import { describe, expect, it } from 'vitest'
import { catchEvent, drawProcess, endEvent, onMessage, onTimer, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { engineWith, start, variablesOf } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

const waiting = (on: Parameters<typeof catchEvent>[1]): string =>
  drawProcess({ elements: [startEvent('start'), catchEvent('wait', on), serviceTask('after'), endEvent('end')], flows: ['start -> wait', 'wait -> after', 'after -> end'] })

describe('an intermediate catch event', () => {
  it('should wait for its message and take its variables', () => {
    const engine = engineWith(waiting(onMessage('paid')))
    const key = start(engine, { key: 42 })
    engine.publishMessage({ name: 'paid', correlationKey: '42', variables: { amount: 10 } })
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED after'])
    expect(variablesOf(engine, key)).toEqual({ key: 42, amount: 10 })
  })

  it('should take a message that was there before it', () => {
    const engine = engineWith(waiting(onMessage('paid')))
    engine.publishMessage({ name: 'paid', correlationKey: 'k', timeToLive: 60_000 })
    start(engine, { key: 'k' })
    expect(told(engine.records, 'PROCESS_MESSAGE_SUBSCRIPTION', 'JOB')).toEqual(['PROCESS_MESSAGE_SUBSCRIPTION CREATING wait', 'PROCESS_MESSAGE_SUBSCRIPTION CORRELATED wait', 'JOB CREATED after'])
  })

  it('should raise an incident when its correlation key is no text', () => {
    const engine = engineWith(waiting(onMessage('paid')))
    start(engine, { key: true })
    expect(engine.records.at(-1)!.value.errorMessage).toBe("Failed to extract the correlation key for 'key': The value must be either a string or a number, but was 'BOOLEAN'.")
  })

  it('should wait for its time, counted from the command that began it', () => {
    const engine = engineWith(waiting(onTimer('timeDuration', '=duration("PT" + string(minutes) + "M")')))
    start(engine, { minutes: 5 })
    engine.advance(299_999)
    expect(told(engine.records, 'TIMER')).toEqual(['TIMER CREATED wait'])
    engine.advance(1)
    expect(told(engine.records, 'TIMER', 'JOB')).toEqual(['TIMER CREATED wait', 'TIMER TRIGGERED wait', 'JOB CREATED after'])
  })

  it('should not wait for a date that has passed', () => {
    const engine = engineWith(waiting(onTimer('timeDate', '2020-01-01T00:00:00Z')))
    start(engine)
    engine.advance(0)
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED after'])
  })
})
