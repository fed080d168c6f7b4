import { describe, expect, it } from 'vitest'
import { catchEvent, drawProcess, endEvent, eventBasedGateway, onMessage, onSignal, onTimer, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { engineWith, start, variablesOf } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

const waiting = drawProcess({
  elements: [
    startEvent('start'), eventBasedGateway('wait'), catchEvent('answered', onMessage('answer')), catchEvent('late', onTimer('timeDuration', 'PT1M')), catchEvent('closed', onSignal('closing-time')),
    serviceTask('thank'), serviceTask('remind'), endEvent('end'),
  ],
  flows: ['start -> wait', 'wait -> answered', 'wait -> late', 'wait -> closed', 'answered -> thank', 'late -> remind', 'closed -> end', 'thank -> end', 'remind -> end'],
})

describe('an event-based gateway', () => {
  it('should go on with the event that happens first, and let go of the others', () => {
    const engine = engineWith(waiting)
    const key = start(engine, { key: 'k' })
    engine.publishMessage({ name: 'answer', correlationKey: 'k', variables: { text: 'yes' } })
    engine.advance(60_000)
    expect(told(engine.records, 'JOB', 'TIMER', 'SIGNAL_SUBSCRIPTION')).toEqual([
      'TIMER CREATED late', 'SIGNAL_SUBSCRIPTION CREATED', 'TIMER CANCELED late', 'SIGNAL_SUBSCRIPTION DELETED', 'JOB CREATED thank',
    ])
    expect(variablesOf(engine, key)).toEqual({ key: 'k', text: 'yes' })
  })

  it('should end by a signal that everybody hears', () => {
    const engine = engineWith(waiting)
    for (const key of ['a', 'b']) start(engine, { key })
    engine.broadcastSignal({ signalName: 'closing-time' })
    expect([...engine.state.units.resident()]).toEqual([])
  })
})
