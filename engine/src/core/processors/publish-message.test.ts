import { describe, expect, it } from 'vitest'
import { boundaryEvent, catchEvent, drawProcess, endEvent, onMessage, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { engineWith, start } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

const waiting = (id = 'process'): string => drawProcess({ id, elements: [startEvent('start'), catchEvent('wait', onMessage('news')), serviceTask('after'), endEvent('end')], flows: ['start -> wait', 'wait -> after', 'after -> end'] })

describe('publishing a message', () => {
  it('should reach each process once, the oldest subscription first', () => {
    const engine = engineWith(waiting('one'), waiting('two'))
    for (const id of ['one', 'one', 'two']) start(engine, { key: 'k' }, id)
    engine.publishMessage({ name: 'news', correlationKey: 'k' })
    expect(told(engine.records, 'JOB')).toHaveLength(2)
    engine.publishMessage({ name: 'news', correlationKey: 'k' })
    expect(told(engine.records, 'JOB')).toHaveLength(3)
  })

  it('should not be kept without a time to live', () => {
    const engine = engineWith(waiting())
    engine.publishMessage({ name: 'news', correlationKey: 'k' })
    start(engine, { key: 'k' })
    expect(told(engine.records, 'JOB')).toEqual([])
  })

  it('should not reach anybody after its time', () => {
    const engine = engineWith(waiting())
    engine.publishMessage({ name: 'news', correlationKey: 'k', timeToLive: 1000 })
    engine.advance(1000)
    start(engine, { key: 'k' })
    expect(told(engine.records, 'MESSAGE')).toEqual(['MESSAGE PUBLISHED news', 'MESSAGE EXPIRED'])
    expect(told(engine.records, 'JOB')).toEqual([])
  })

  it('should refuse an id that is still kept, and take it again afterwards', () => {
    const engine = engineWith(waiting())
    const publish = (timeToLive: number): void => engine.publishMessage({ name: 'news', correlationKey: 'k', messageId: 'once', timeToLive })
    publish(1000)
    expect(() => publish(1000)).toThrow("Expected to publish a new message with id 'once', but a message with that id was already published")
    engine.advance(1000)
    publish(0)
    publish(0)
  })

  it('should take every message at an event that does not interrupt, each once', () => {
    const engine = engineWith(drawProcess({
      elements: [startEvent('start'), serviceTask('task'), boundaryEvent('heard', 'task', onMessage('news'), { interrupting: false }), serviceTask('aside'), endEvent('out'), endEvent('end')],
      flows: ['start -> task', 'task -> end', 'heard -> aside', 'aside -> out'],
    }))
    for (const n of [1, 2]) engine.publishMessage({ name: 'news', correlationKey: 'k', timeToLive: 60_000, variables: { n } })
    start(engine, { key: 'k' })
    engine.publishMessage({ name: 'news', correlationKey: 'k', timeToLive: 60_000, variables: { n: 3 } })
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED task', 'JOB CREATED aside', 'JOB CREATED aside', 'JOB CREATED aside'])
  })

  it('should start a process whose start events have one name at the first in the file, the last that was opened', () => {
    const hears = (message: string) => ({ content: `<bpmn:messageEventDefinition messageRef="${message}"/>` })
    const definitions = '<bpmn:message id="m1" name="news"/><bpmn:message id="m2" name="news"/>'
    const twice = drawProcess({ definitions, elements: [startEvent('one', hears('m1')), startEvent('two', hears('m2')), serviceTask('first'), serviceTask('second')], flows: ['one -> first', 'two -> second'] })
    const engine = engineWith(twice)
    engine.publishMessage({ name: 'news', correlationKey: 'k' })
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED first'])
    engine.deploy([{ name: 'next.bpmn', content: waiting() }])
    expect(told(engine.records, 'MESSAGE_START_EVENT_SUBSCRIPTION').filter(record => record.includes('DELETED'))).toHaveLength(1)
  })
})
