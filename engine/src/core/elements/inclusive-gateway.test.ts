import { describe, expect, it } from 'vitest'
import { boundaryEvent, drawProcess, endEvent, exclusiveGateway, inclusiveGateway, onSignal, parallelGateway, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { complete, engineWith, start } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

const joined = drawProcess({
  elements: [startEvent('start'), inclusiveGateway('split'), serviceTask('a'), serviceTask('b'), serviceTask('c'), inclusiveGateway('join'), endEvent('end')],
  flows: ['start -> split', 'split -> a [=n > 0]', 'split -> b [=n > 1]', 'split -> c [=n > 2]', 'a -> join', 'b -> join', 'c -> join', 'join -> end'],
})

describe('an inclusive gateway with several incoming flows', () => {
  it('should go on once every path that was taken has come', () => {
    // given
    const engine = engineWith(joined)
    start(engine, { n: 2 })
    // when
    complete(engine, 'a')
    expect(engine.records.at(-1)).toMatchObject({
      recordType: 'COMMAND_REJECTION', rejectionReason: "Expected to be able to activate inclusive gateway 'join', but not all satisfied sequence flows have been taken.",
    })
    complete(engine, 'b')
    // then
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })

  it('should not look again when another path ends elsewhere, so that its token keeps the instance open', () => {
    // given
    const engine = engineWith(drawProcess({
      elements: [startEvent('start'), parallelGateway('fork'), serviceTask('a'), serviceTask('b'), exclusiveGateway('which'), endEvent('away'), inclusiveGateway('join'), endEvent('end')],
      flows: ['start -> fork', 'fork -> a', 'fork -> b', 'a -> join', 'b -> which', 'which -> join [=back]', 'which -> away [=not(back)]', 'join -> end'],
    }))
    const key = start(engine, { back: false })
    // when
    complete(engine, 'a')
    complete(engine, 'b')
    // then
    expect(told(engine.records, 'PROCESS_INSTANCE')).not.toContain('join ACTIVATING')
    expect(engine.state.units.get(key)).toBeDefined()
  })

  it('should wait for what a boundary event may still lead to it', () => {
    // given
    const engine = engineWith(drawProcess({
      elements: [startEvent('start'), parallelGateway('fork'), serviceTask('a'), serviceTask('b'), boundaryEvent('bell', 'b', onSignal('bell')), endEvent('done'), inclusiveGateway('join'), endEvent('end')],
      flows: ['start -> fork', 'fork -> a', 'fork -> b', 'b -> done', 'bell -> join', 'a -> join', 'join -> end'],
    }))
    start(engine)
    complete(engine, 'a')
    // when
    engine.broadcastSignal({ signalName: 'bell' })
    // then
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })
})
