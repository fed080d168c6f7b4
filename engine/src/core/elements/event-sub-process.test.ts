import { describe, expect, it } from 'vitest'
import { boundaryEvent, compensate, drawProcess, endEvent, eventSubProcess, onError, onMessage, onSignal, serviceTask, startEvent, subProcess, throwEvent } from '../../../test/support/draw-process.ts'
import { complete, engineWith, oldestJob, start, variablesOf } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

function listening(on: ReturnType<typeof onMessage>, interrupting: boolean): string {
  const inside = { elements: [startEvent('raised', { ...on, attributes: `isInterrupting="${interrupting}"` }), serviceTask('answer'), endEvent('answered')], flows: ['raised -> answer', 'answer -> answered'] }
  return drawProcess({ elements: [startEvent('start'), serviceTask('ask'), endEvent('end'), eventSubProcess('objection', inside)], flows: ['start -> ask', 'ask -> end'] })
}

describe('an event sub-process', () => {
  it('should run beside the process as often as its event happens, when it does not interrupt', () => {
    // given
    const engine = engineWith(listening(onMessage('objection:too-expensive', '=sessionId'), false))
    const key = start(engine, { sessionId: 's1' })
    // when
    for (const reason of ['price', 'term']) engine.publishMessage({ name: 'objection:too-expensive', correlationKey: 's1', variables: { reason } })
    complete(engine, 'answer')
    complete(engine, 'ask')
    // then
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED ask', 'JOB CREATED answer', 'JOB CREATED answer', 'JOB COMPLETED answer', 'JOB COMPLETED ask'])
    expect(variablesOf(engine, key)).toEqual({ sessionId: 's1', reason: 'term' })
    complete(engine, 'answer')
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })

  it('should take over the process when it interrupts', () => {
    const engine = engineWith(listening(onMessage('stop', '="all"'), true))
    start(engine)
    engine.publishMessage({ name: 'stop', correlationKey: 'all' })
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED ask', 'JOB CANCELED ask', 'JOB CREATED answer'])
    complete(engine, 'answer')
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })

  it('should catch an error of its scope', () => {
    const engine = engineWith(listening(onError('no-answer'), true))
    start(engine)
    engine.throwError(oldestJob(engine, 'ask'), { errorCode: 'no-answer' })
    expect(told(engine.records, 'JOB').slice(-1)).toEqual(['JOB CREATED answer'])
  })

  it('should not let an error out through the boundary of the scope it took over', () => {
    // given
    const taking = eventSubProcess('taking', { elements: [startEvent('taken', onMessage('take', '="k"')), endEvent('failed', onError('E'))], flows: ['taken -> failed'] })
    const engine = engineWith(drawProcess({
      elements: [
        startEvent('start'), subProcess('part', { elements: [startEvent('begin'), serviceTask('work'), endEvent('stop'), taking], flows: ['begin -> work', 'work -> stop'] }),
        boundaryEvent('caught', 'part', onError('E')), endEvent('after'), endEvent('end'),
      ],
      flows: ['start -> part', 'part -> end', 'caught -> after'],
    }))
    start(engine)
    // when
    engine.publishMessage({ name: 'take', correlationKey: 'k' })
    // then
    expect(engine.records.filter(({ valueType }) => valueType === 'INCIDENT')[0]!.value).toMatchObject({
      elementId: 'failed', errorMessage: "Expected to throw an error event with the code 'E', but it was not caught. No error events are available in the scope.",
    })
  })

  it('should be awaited when it begins while the last path of the process ends', () => {
    // given
    const inside = { elements: [startEvent('raised', { ...onMessage('remark', '="k"'), attributes: 'isInterrupting="false"' }), serviceTask('answer'), endEvent('answered')], flows: ['raised -> answer', 'answer -> answered'] }
    const engine = engineWith(drawProcess({ elements: [startEvent('start'), throwEvent('undo', compensate()), endEvent('end'), eventSubProcess('listening', inside)], flows: ['start -> undo', 'undo -> end'] }))
    engine.publishMessage({ name: 'remark', correlationKey: 'k', timeToLive: 1000 })
    // when
    start(engine)
    // then
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED answer'])
    complete(engine, 'answer')
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })

  it('should listen before the boundary events of its scope do, the last of which come first', () => {
    const inside = { elements: [startEvent('raised', { ...onMessage('inside', '="k"'), attributes: 'isInterrupting="false"' }), endEvent('answered')], flows: ['raised -> answered'] }
    const part = subProcess('part', { elements: [startEvent('begin'), serviceTask('task'), endEvent('stop'), eventSubProcess('listening', inside)], flows: ['begin -> task', 'task -> stop'] })
    const border = ['one', 'two'].flatMap(name => [boundaryEvent(name, 'part', onMessage(name, '="k"')), endEvent(`after-${name}`)])
    const engine = engineWith(drawProcess({ elements: [startEvent('start'), part, ...border, endEvent('end')], flows: ['start -> part', 'part -> end', 'one -> after-one', 'two -> after-two'] }))
    start(engine)
    expect(engine.records.filter(({ valueType, intent }) => valueType === 'PROCESS_MESSAGE_SUBSCRIPTION' && intent === 'CREATING').map(({ value }) => value.elementId)).toEqual(['raised', 'two', 'one'])
  })

  it('should keep a signal that it was started by from the elements it ends', () => {
    const inside = { elements: [startEvent('heard', { ...onSignal('bell'), attributes: 'isInterrupting="true"' }), serviceTask('answer')], flows: ['heard -> answer'] }
    const engine = engineWith(drawProcess({
      elements: [startEvent('start'), serviceTask('task'), boundaryEvent('too', 'task', onSignal('bell'), { interrupting: false }), serviceTask('aside'), endEvent('end'), eventSubProcess('listening', inside)],
      flows: ['start -> task', 'task -> end', 'too -> aside'],
    }))
    start(engine)
    engine.broadcastSignal({ signalName: 'bell' })
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED task', 'JOB CANCELED task', 'JOB CREATED answer'])
  })
})
