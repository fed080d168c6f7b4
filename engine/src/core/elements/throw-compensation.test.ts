import { describe, expect, it } from 'vitest'
import { compensate, drawProcess, endEvent, serviceTask, startEvent, subProcess, throwEvent, undoneBy } from '../../../test/support/draw-process.ts'
import { complete, engineWith, start } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

const booking = (activity?: string): string => drawProcess({
  elements: [
    startEvent('start'), ...undoneBy(serviceTask('hotel'), serviceTask('cancel-hotel')), ...undoneBy(serviceTask('flight'), serviceTask('cancel-flight')),
    throwEvent('regret', compensate(activity)), serviceTask('after'), endEvent('end'),
  ],
  flows: ['start -> hotel', 'hotel -> flight', 'flight -> regret', 'regret -> after', 'after -> end'],
})

describe('a compensation throw event', () => {
  it('should begin the handlers of all that has been done, and go on when all of them are through', () => {
    // given
    const engine = engineWith(booking())
    start(engine)
    complete(engine, 'hotel')
    // when
    complete(engine, 'flight')
    complete(engine, 'cancel-hotel')
    const between = told(engine.records, 'JOB').slice(4)
    complete(engine, 'cancel-flight')
    // then
    expect(between).toEqual(['JOB CREATED cancel-hotel', 'JOB CREATED cancel-flight', 'JOB COMPLETED cancel-hotel'])
    expect(told(engine.records, 'JOB').slice(7)).toEqual(['JOB COMPLETED cancel-flight', 'JOB CREATED after'])
  })

  it('should undo only the activity it names', () => {
    const engine = engineWith(booking('hotel'))
    start(engine)
    complete(engine, 'hotel')
    complete(engine, 'flight')
    complete(engine, 'cancel-hotel')
    expect(told(engine.records, 'JOB').slice(4)).toEqual(['JOB CREATED cancel-hotel', 'JOB COMPLETED cancel-hotel', 'JOB CREATED after'])
  })

  it('should undo what was done inside a sub-process', () => {
    const inside = { elements: [startEvent('in'), ...undoneBy(serviceTask('hotel'), serviceTask('cancel-hotel')), endEvent('out')], flows: ['in -> hotel', 'hotel -> out'] }
    const engine = engineWith(drawProcess({ elements: [startEvent('start'), subProcess('trip', inside), endEvent('end', compensate())], flows: ['start -> trip', 'trip -> end'] }))
    const key = start(engine)
    complete(engine, 'hotel')
    complete(engine, 'cancel-hotel')
    expect(engine.state.owners.get(key)).toBeUndefined()
    expect(told(engine.records, 'COMPENSATION_SUBSCRIPTION').map(line => line.trim().split(' ')[1])).toEqual(['CREATED', 'CREATED', 'TRIGGERED', 'TRIGGERED', 'COMPLETED', 'COMPLETED'])
  })

  it('should be through at once when nothing has been done', () => {
    const engine = engineWith(drawProcess({ elements: [startEvent('start'), throwEvent('regret', compensate()), serviceTask('after'), endEvent('end')], flows: ['start -> regret', 'regret -> after', 'after -> end'] }))
    start(engine)
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED after'])
  })

  it('should forget what could be undone when the process is over', () => {
    const engine = engineWith(booking())
    const key = start(engine)
    complete(engine, 'hotel')
    engine.cancelInstance(key)
    expect(told(engine.records, 'COMPENSATION_SUBSCRIPTION')).toEqual(['COMPENSATION_SUBSCRIPTION CREATED', 'COMPENSATION_SUBSCRIPTION DELETED'])
  })
})
