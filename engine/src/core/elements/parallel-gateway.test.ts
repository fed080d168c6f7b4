import { describe, expect, it } from 'vitest'
import { drawProcess, endEvent, manualTask, parallelGateway, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { complete, engineWith, start } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

const forked = drawProcess({
  elements: [startEvent('start'), parallelGateway('fork'), serviceTask('a'), serviceTask('b'), parallelGateway('join'), endEvent('end')],
  flows: ['start -> fork', 'fork -> a', 'fork -> b', 'a -> join', 'b -> join', 'join -> end'],
})

describe('a parallel gateway', () => {
  it('should take every outgoing flow, the last in the file first', () => {
    const engine = engineWith(forked)
    start(engine)
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED b', 'JOB CREATED a'])
  })

  it('should go on only when each incoming flow has been taken', () => {
    const engine = engineWith(forked)
    start(engine)
    complete(engine, 'a')
    expect(told(engine.records, 'PROCESS_INSTANCE')).not.toContain('join ACTIVATING')
    complete(engine, 'b')
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })

  it('should not take two tokens of one flow for one of each', () => {
    // given
    const engine = engineWith(drawProcess({
      elements: [startEvent('start'), parallelGateway('fork'), manualTask('twice'), manualTask('also'), manualTask('merge'), serviceTask('late'), parallelGateway('join'), endEvent('end')],
      flows: ['start -> fork', 'fork -> twice', 'fork -> also', 'fork -> late', 'twice -> merge', 'also -> merge', 'merge -> join', 'late -> join', 'join -> end'],
    }))
    // when
    const key = start(engine)
    complete(engine, 'late')
    // then
    expect(told(engine.records, 'PROCESS_INSTANCE').filter(line => line === 'join COMPLETED')).toHaveLength(1)
    expect(engine.state.units.get(key), 'the surplus token keeps the instance open').toBeDefined()
  })
})
