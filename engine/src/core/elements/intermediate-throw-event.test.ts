import { describe, expect, it } from 'vitest'
import {
  boundaryEvent, catchEvent, drawProcess, endEvent, inclusiveGateway, link, onEscalation, onSignal, serviceTask, startEvent, subProcess, throwEvent,
} from '../../../test/support/draw-process.ts'
import { engineWith, start } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

describe('an intermediate throw event', () => {
  it('should go on at the link of the same name', () => {
    const engine = engineWith(drawProcess({ elements: [startEvent('start'), throwEvent('from', link('there')), catchEvent('to', link('there')), serviceTask('task'), endEvent('end')], flows: ['start -> from', 'to -> task', 'task -> end'] }))
    start(engine)
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED task'])
  })

  it('should start whatever listens for its signal', () => {
    const listening = drawProcess({ id: 'listening', elements: [startEvent('heard', onSignal('news')), serviceTask('react'), endEvent('end')], flows: ['heard -> react', 'react -> end'] })
    const engine = engineWith(drawProcess({ elements: [startEvent('start'), throwEvent('tell', onSignal('news')), endEvent('end')], flows: ['start -> tell', 'tell -> end'] }), listening)
    start(engine)
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED react'])
  })

  it.each([[true, ['JOB CREATED aside']], [false, ['JOB CREATED aside', 'JOB CREATED after']]])('should escalate to the scope around it; interrupting: %s', (interrupting, jobs) => {
    const inside = { elements: [startEvent('begin'), throwEvent('raise', onEscalation('help')), serviceTask('after'), endEvent('stop')], flows: ['begin -> raise', 'raise -> after', 'after -> stop'] }
    const engine = engineWith(drawProcess({
      elements: [startEvent('start'), subProcess('part', inside), boundaryEvent('caught', 'part', onEscalation('help'), { interrupting }), serviceTask('aside'), endEvent('out'), endEvent('end')],
      flows: ['start -> part', 'part -> end', 'caught -> aside', 'aside -> out'],
    }))
    start(engine)
    expect(told(engine.records, 'JOB').sort()).toEqual([...jobs].sort())
  })

  it('should go on when nobody catches its escalation', () => {
    const engine = engineWith(drawProcess({ elements: [startEvent('start'), throwEvent('raise', onEscalation('help')), serviceTask('after'), endEvent('end')], flows: ['start -> raise', 'raise -> after', 'after -> end'] }))
    start(engine)
    expect(told(engine.records, 'ESCALATION', 'JOB')).toEqual(['ESCALATION NOT_ESCALATED', 'JOB CREATED after'])
  })
})

describe('an inclusive gateway', () => {
  it('should take every flow whose condition is true', () => {
    const engine = engineWith(drawProcess({
      elements: [startEvent('start'), inclusiveGateway('split', { attributes: 'default="split_neither"' }), serviceTask('one'), serviceTask('two'), serviceTask('neither'), endEvent('end')],
      flows: ['start -> split', 'split -> one [=n > 1]', 'split -> two [=n > 2]', 'split -> neither', 'one -> end', 'two -> end', 'neither -> end'],
    }))
    for (const n of [1, 2, 3]) start(engine, { n })
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED neither', 'JOB CREATED one', 'JOB CREATED two', 'JOB CREATED one'])
  })
})
