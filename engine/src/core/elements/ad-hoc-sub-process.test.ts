import { describe, expect, it } from 'vitest'
import { adHocSubProcess, drawProcess, endEvent, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { complete, engineWith, start } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'
import { commands } from '../commands.ts'

function withBox(options: Parameters<typeof adHocSubProcess>[2]): string {
  const inside = { elements: [serviceTask('call'), serviceTask('write'), serviceTask('file')], flows: ['write -> file'] }
  return drawProcess({ elements: [startEvent('start'), adHocSubProcess('box', inside, options), endEvent('end')], flows: ['start -> box', 'box -> end'] })
}

const boxKey = (engine: ReturnType<typeof engineWith>): number => engine.records.find(({ intent, value }) => intent === 'ELEMENT_ACTIVATED' && value.elementId === 'box')!.key

describe('an ad-hoc sub-process', () => {
  it('should begin what its expression names and complete when all of it has', () => {
    const engine = engineWith(withBox({ active: '=["call", "write"]' }))
    start(engine)
    for (const type of ['call', 'write', 'file']) complete(engine, type)
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })

  it('should collect the results of what has begun, in the order in which it ends', () => {
    const engine = engineWith(withBox({ active: '=["call", "call"]' }))
    start(engine)
    complete(engine, 'call', { result: 1 })
    complete(engine, 'call', { result: 2 })
    expect(told(engine.records, 'VARIABLE').at(-1)).toBe('collected = [1,2]')
  })

  it('should end the rest as soon as its condition is true', () => {
    const engine = engineWith(withBox({ active: '=["call", "write"]', until: '=enough' }))
    start(engine, { enough: false })
    complete(engine, 'call', { enough: true })
    expect(told(engine.records, 'JOB', 'PROCESS_INSTANCE')).toEqual(expect.arrayContaining(['JOB CANCELED write', 'process COMPLETED']))
  })

  it('should wait with nothing active until something is begun by command', () => {
    // given
    const engine = engineWith(withBox({}))
    start(engine)
    // when
    engine.process(commands.activateAdHocElements(boxKey(engine), [{ elementId: 'call', variables: { who: 'Ada' } }], { timestamp: engine.now }))
    // then
    expect(engine.activateJobs('call')[0]!.variables).toMatchObject({ who: 'Ada' })
  })

  it('should begin only what no flow leads to', () => {
    const engine = engineWith(withBox({}))
    start(engine)
    const { response } = engine.process(commands.activateAdHocElements(boxKey(engine), [{ elementId: 'file' }], { timestamp: engine.now }))
    expect(response).toMatchObject({ rejectionType: 'NOT_FOUND', rejectionReason: expect.stringContaining('the given elements [file] do not exist.') })
  })
})
