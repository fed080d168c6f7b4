import { describe, expect, it } from 'vitest'
import { boundaryEvent, drawProcess, endEvent, onMessage, serviceTask, startEvent, subProcess, terminate } from '../../../test/support/draw-process.ts'
import { complete, engineWith, start } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

const model = drawProcess({
  elements: [
    startEvent('start'),
    subProcess('part', { elements: [startEvent('begin'), serviceTask('work'), serviceTask('more'), endEvent('stop', terminate)], flows: ['begin -> work', 'begin -> more', 'work -> stop'] }),
    boundaryEvent('left', 'part', onMessage('leave')), endEvent('gone'), endEvent('end'),
  ],
  flows: ['start -> part', 'part -> end', 'left -> gone'],
})

describe('an embedded sub-process', () => {
  it('should listen only once its start event is through', () => {
    const engine = engineWith(model)
    start(engine, { key: 'k' })
    expect(told(engine.records, 'PROCESS_INSTANCE', 'PROCESS_MESSAGE_SUBSCRIPTION').slice(5, 11)).toEqual([
      'start COMPLETED', 'start_part SEQUENCE_FLOW_TAKEN', 'part ACTIVATING', 'part ACTIVATED', 'begin ACTIVATING', 'begin ACTIVATED',
    ])
    expect(told(engine.records, 'PROCESS_INSTANCE', 'PROCESS_MESSAGE_SUBSCRIPTION').slice(11, 14)).toEqual(['begin COMPLETING', 'PROCESS_MESSAGE_SUBSCRIPTION CREATING left', 'begin COMPLETED'])
  })

  it('should complete as a whole when a terminate end event ends it', () => {
    const engine = engineWith(model)
    start(engine, { key: 'k' })
    complete(engine, 'work')
    expect(told(engine.records, 'PROCESS_INSTANCE')).toEqual(expect.arrayContaining(['more TERMINATED', 'part COMPLETED', 'end COMPLETED', 'process COMPLETED']))
  })

  it('should end everything inside before the interrupting event goes on', () => {
    // given
    const engine = engineWith(model)
    start(engine, { key: 'k' })
    const before = engine.records.length
    // when
    engine.publishMessage({ name: 'leave', correlationKey: 'k' })
    // then
    expect(told(engine.records.slice(before), 'PROCESS_INSTANCE', 'JOB')).toEqual([
      'part TERMINATING', 'more TERMINATING', 'JOB CANCELED more', 'more TERMINATED', 'work TERMINATING', 'JOB CANCELED work', 'work TERMINATED', 'part TERMINATED',
      'left ACTIVATING', 'left ACTIVATED', 'left COMPLETING', 'left COMPLETED', 'left_gone SEQUENCE_FLOW_TAKEN',
      'gone ACTIVATING', 'gone ACTIVATED', 'gone COMPLETING', 'gone COMPLETED', 'process COMPLETING', 'process COMPLETED',
    ])
  })

  it('should not begin for a flow that leads into it past its border: the target runs in the scope around', () => {
    const part = subProcess('part', { elements: [startEvent('begin'), serviceTask('work'), endEvent('stop')], flows: ['begin -> work', 'work -> stop'] })
    const engine = engineWith(drawProcess({ elements: [startEvent('start'), part], flows: ['start -> work'] }))
    start(engine)
    complete(engine, 'work')
    expect(told(engine.records, 'PROCESS_INSTANCE').filter(line => line.endsWith(' ACTIVATED') || line.endsWith(' COMPLETED'))).toEqual([
      'process ACTIVATED', 'start ACTIVATED', 'start COMPLETED', 'work ACTIVATED', 'work COMPLETED', 'stop ACTIVATED', 'stop COMPLETED', 'process COMPLETED',
    ])
  })
})
