import { describe, expect, it } from 'vitest'
import {
  boundaryEvent, catchEvent, drawProcess, type DrawnElement, endEvent, eventSubProcess, exclusiveGateway, forEach, inclusiveGateway, onError, onMessage, onTimer, parallelGateway, scriptTask, serviceTask,
  startEvent, subProcess, terminate, throwEvent, compensate, undoneBy,
} from '../../test/support/draw-process.ts'
import { complete, engineWith, oldestJob, start, variablesOf } from '../../test/support/play.ts'
import { told } from '../../test/support/told.ts'
import { commands } from './commands.ts'
import type { EngineSimulation } from './simulation.ts'

// The numbers in the names count a list of what engines that follow Zeebe get wrong most often.

/** `start`, the elements in a row, `end`; boundary events lead to `caught`. */
function row(...elements: DrawnElement[]): string {
  const steps = ['start', ...elements.filter(({ tag }) => tag !== 'boundaryEvent').map(({ id }) => id), 'end']
  const boundaries = elements.filter(({ tag }) => tag === 'boundaryEvent').map(({ id }) => `${id} -> caught`)
  const caught = boundaries.length > 0 ? [serviceTask('caught')] : []
  return drawProcess({ elements: [startEvent('start'), ...elements, endEvent('end'), ...caught], flows: [...steps.slice(1).map((step, index) => `${steps[index]} -> ${step}`), ...boundaries] })
}

const lastOf = (engine: EngineSimulation, valueType: string) => engine.records.findLast(record => record.valueType === valueType && record.recordType === 'EVENT')!
const scopeOf = (engine: EngineSimulation, elementId: string): number => engine.records.find(({ intent, value }) => intent === 'ELEMENT_ACTIVATING' && value.elementId === elementId)!.key
const variableEvents = (engine: EngineSimulation, from: number): string[] => told(engine.records.slice(from), 'VARIABLE')
const incident = (engine: EngineSimulation) => lastOf(engine, 'INCIDENT').value

describe('variables', () => {
  it('should leak a value that a scope has already further up, to the root (1: identical-value leak)', () => {
    const engine = engineWith(row(serviceTask('a', { inputs: { x: '=1' } })))
    const key = start(engine)
    engine.setVariables(scopeOf(engine, 'a'), { x: 1, y: 2 })
    expect(variablesOf(engine, key)).toEqual({ x: 1, y: 2 })
    engine.setVariables(scopeOf(engine, 'a'), { x: 3 })
    expect(variablesOf(engine, key)).toEqual({ x: 1, y: 2 })
  })

  it('should keep what a job brings to itself with output mappings, and let locals swallow it without (2)', () => {
    const mapped = engineWith(row(serviceTask('a', { outputs: { result: '=x + 1' } }), serviceTask('b')))
    const key = start(mapped)
    complete(mapped, 'a', { x: 1, other: 2 })
    expect(variablesOf(mapped, key)).toEqual({ result: 2 })
    const swallowed = engineWith(row(serviceTask('a', { inputs: { x: '=0' } }), serviceTask('b')))
    const other = start(swallowed)
    complete(swallowed, 'a', { x: 1, y: 2 })
    expect(variablesOf(swallowed, other)).toEqual({ y: 2 })
  })

  it('should lose the variables of a caught error without output mapping (8)', () => {
    const thrown = (outputs: { [target: string]: string }): object => {
      const event = { ...boundaryEvent('failed', 'a', onError('e')) }
      const extensions = Object.entries(outputs).map(([target, source]) => `<zeebe:output source="${source}" target="${target}"/>`).join('')
      const engine = engineWith(row(serviceTask('a'), { ...event, extensions: extensions && `<zeebe:ioMapping>${extensions}</zeebe:ioMapping>` }))
      const key = start(engine)
      engine.throwError(oldestJob(engine, 'a'), { errorCode: 'e', variables: { why: 'gone' } })
      return variablesOf(engine, key)
    }
    expect(thrown({})).toEqual({})
    expect(thrown({ reason: '=why' })).toEqual({ reason: 'gone' })
  })
})

describe('what an event is evaluated with', () => {
  it('should be the flow scope for the correlation key of a boundary event, the activity for its name and time (3)', () => {
    const engine = engineWith(row(serviceTask('a', { inputs: { key: '="inner"', wait: '="PT1H"', name: '="told"' } }), boundaryEvent('b1', 'a', onMessage('=name', '=key')), boundaryEvent('b2', 'a', onTimer('timeDuration', '=wait'))))
    start(engine, { key: 'outer' })
    expect(lastOf(engine, 'MESSAGE_SUBSCRIPTION').value).toMatchObject({ correlationKey: 'outer', messageName: 'told' })
    expect(lastOf(engine, 'TIMER').value).toMatchObject({ dueDate: engine.now + 3_600_000 })
  })

  it('should be there only once the start event of its scope is through (4)', () => {
    const listen = eventSubProcess('listen', { elements: [startEvent('heard', onMessage('m', '="1"')), endEvent('done')], flows: ['heard -> done'] })
    const engine = engineWith(drawProcess({ elements: [startEvent('start'), serviceTask('a'), endEvent('end'), listen], flows: ['start -> a', 'a -> end'] }))
    start(engine)
    const order = told(engine.records, 'PROCESS_INSTANCE', 'PROCESS_MESSAGE_SUBSCRIPTION')
    expect(order.slice(0, 6)).toEqual(['process ACTIVATING', 'process ACTIVATED', 'start ACTIVATING', 'start ACTIVATED', 'start COMPLETING', 'PROCESS_MESSAGE_SUBSCRIPTION CREATING heard'])
  })
})

describe('messages', () => {
  const waits = (id = 'process', name = 'm'): string => drawProcess({ id, elements: [startEvent('start'), catchEvent('wait', onMessage(name, '="k"')), serviceTask('after', { type: `${id}-after` }), endEvent('end')], flows: ['start -> wait', 'wait -> after', 'after -> end'] })

  it('should reach each process id once, whatever the version, and every process id (5)', () => {
    const engine = engineWith(waits(), waits('other'))
    start(engine)
    engine.deploy([{ name: 'v2.bpmn', content: waits().replace('<bpmn:definitions', '<!-- 2 --><bpmn:definitions') }])
    start(engine)
    start(engine, {}, 'other')
    engine.publishMessage({ name: 'm', correlationKey: 'k' })
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED after', 'JOB CREATED after'])
    expect(new Set(engine.records.filter(({ valueType, intent }) => valueType === 'JOB' && intent === 'CREATED').map(({ value }) => value.bpmnProcessId))).toEqual(new Set(['process', 'other']))
  })

  it('should take an id again once the message is not buffered any more (5)', () => {
    const engine = engineWith(waits())
    const publish = (timeToLive: number) => () => engine.publishMessage({ name: 'm', correlationKey: 'k', messageId: 'once', timeToLive })
    publish(0)()
    publish(1000)()
    expect(publish(0)).toThrow("Expected to publish a new message with id 'once', but a message with that id was already published")
    engine.advance(1001)
    expect(publish(0)).not.toThrow()
  })

  it('should start one instance for a correlation key, and the next in turn when it ends (5)', () => {
    const engine = engineWith(drawProcess({ elements: [startEvent('start', onMessage('begin')), serviceTask('a'), endEvent('end')], flows: ['start -> a', 'a -> end'] }))
    for (const n of [1, 2, 3]) engine.publishMessage({ name: 'begin', correlationKey: 'k', timeToLive: 1000, variables: { n } })
    expect(engine.activateJobs('a').map(({ variables, key }) => (engine.completeJob(key), variables))).toEqual([{ n: 1 }])
    expect(engine.activateJobs('a').map(({ variables }) => variables)).toEqual([{ n: 2 }])
  })
})

describe('jobs', () => {
  it('should be completed, failed and thrown by whoever has the key, activated or not, with the retries that the worker says (6)', () => {
    const engine = engineWith(row(serviceTask('a'), serviceTask('b')))
    start(engine)
    const job = oldestJob(engine, 'a')
    engine.failJob(job, { retries: 9 })
    engine.activateJobs('a', { timeout: 10 })
    engine.advance(11)
    expect(lastOf(engine, 'JOB')).toMatchObject({ intent: 'TIMED_OUT', value: { retries: 9 } })
    engine.completeJob(job)
    expect(told(engine.records, 'JOB').slice(-2)).toEqual(['JOB COMPLETED a', 'JOB CREATED b'])
  })

  it('should end in an incident where nobody catches their error, and the command be accepted (8)', () => {
    const engine = engineWith(row(serviceTask('a')))
    start(engine)
    engine.throwError(oldestJob(engine, 'a'), { errorCode: 'e', errorMessage: 'broken' })
    expect(incident(engine)).toMatchObject({
      errorType: 'UNHANDLED_ERROR_EVENT', elementId: 'NO_CATCH_EVENT_FOUND',
      errorMessage: "Expected to throw an error event with the code 'e' with message 'broken', but it was not caught. No error events are available in the scope.",
    })
  })

  it('should be asked for without an error where there are none (7)', () => {
    expect(engineWith(row(serviceTask('a'))).activateJobs('a')).toEqual([])
  })
})

describe('creating an instance', () => {
  it('should take -1 for the latest version, and 0 for a version that is not there (7)', () => {
    const engine = engineWith(row(serviceTask('a')))
    expect(engine.createInstance({ bpmnProcessId: 'process', version: -1 }).version).toBe(1)
    expect(() => engine.createInstance({ bpmnProcessId: 'process', version: 0 })).toThrow("Expected to find process definition with process ID 'process' and version '0', but none found")
    expect(() => engine.createInstance({})).toThrow('Expected at least a bpmnProcessId or a key greater than -1, but none given')
  })
})

describe('errors', () => {
  it('should go to the code before the catch-all in one scope, to a nearer catch-all before a farther code (8)', () => {
    const both = engineWith(row(serviceTask('a'), boundaryEvent('any', 'a', onError()), boundaryEvent('one', 'a', onError('e'))))
    start(both)
    both.throwError(oldestJob(both, 'a'), { errorCode: 'e' })
    expect(told(both.records, 'PROCESS_INSTANCE')).toContain('one COMPLETED')
    const inside = { elements: [startEvent('in'), serviceTask('a'), boundaryEvent('near', 'a', onError()), endEvent('out')], flows: ['in -> a', 'a -> out', 'near -> out'] }
    const near = engineWith(row(subProcess('around', inside), boundaryEvent('far', 'around', onError('e'))))
    start(near)
    near.throwError(oldestJob(near, 'a'), { errorCode: 'e' })
    expect(told(near.records, 'PROCESS_INSTANCE')).toContain('near COMPLETED')
  })
})

describe('joins', () => {
  it('should count each incoming flow by itself: two tokens of one do not open it (9)', () => {
    const engine = engineWith(drawProcess({
      elements: [startEvent('start'), parallelGateway('fork'), exclusiveGateway('merge'), serviceTask('a'), serviceTask('b'), serviceTask('c'), parallelGateway('join'), serviceTask('after'), endEvent('end')],
      flows: ['start -> fork', 'fork -> a', 'fork -> b', 'fork -> c', 'a -> merge', 'b -> merge', 'merge -> join', 'c -> join', 'join -> after', 'after -> end'],
    }))
    start(engine)
    for (const type of ['a', 'b']) complete(engine, type)
    expect(told(engine.records, 'PROCESS_INSTANCE')).not.toContain('join ACTIVATED')
    complete(engine, 'c')
    complete(engine, 'after')
    expect(told(engine.records, 'PROCESS_INSTANCE')).not.toContain('process COMPLETED')
  })

  it('should decide inclusively when a token arrives, and never again: one that waits keeps its scope open (9)', () => {
    const engine = engineWith(drawProcess({
      elements: [startEvent('start'), inclusiveGateway('fork'), serviceTask('a'), serviceTask('b'), boundaryEvent('stop', 'b', onError()), inclusiveGateway('join'), endEvent('end'), endEvent('stopped')],
      flows: ['start -> fork', 'fork -> a [=true]', 'fork -> b [=true]', 'a -> join', 'b -> join', 'join -> end', 'stop -> stopped'],
    }))
    start(engine)
    complete(engine, 'a')
    engine.throwError(oldestJob(engine, 'b'), { errorCode: 'x' })
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('stopped COMPLETED')
  })
})

describe('ends and interruptions', () => {
  it('should complete, not terminate, the scope of a terminate end event (10)', () => {
    const inside = { elements: [startEvent('in'), parallelGateway('fork'), serviceTask('a'), serviceTask('b'), endEvent('stop', terminate)], flows: ['in -> fork', 'fork -> a', 'fork -> b', 'b -> stop'] }
    const engine = engineWith(row(subProcess('sub', inside), serviceTask('after')))
    start(engine)
    complete(engine, 'b')
    expect(told(engine.records, 'PROCESS_INSTANCE')).toEqual(expect.arrayContaining(['a TERMINATED', 'sub COMPLETED']))
    expect(told(engine.records, 'JOB').at(-1)).toBe('JOB CREATED after')
  })

  it('should let boundary events through to a scope that an event sub-process has taken over (10)', () => {
    const listen = eventSubProcess('listen', { elements: [startEvent('heard', onMessage('m', '="1"')), serviceTask('answer'), endEvent('done')], flows: ['heard -> answer', 'answer -> done'] })
    const inside = { elements: [startEvent('in'), serviceTask('a'), endEvent('out'), listen], flows: ['in -> a', 'a -> out'] }
    const engine = engineWith(drawProcess({
      elements: [startEvent('start'), subProcess('sub', inside), boundaryEvent('late', 'sub', onTimer('timeDuration', 'PT1H')), serviceTask('after'), endEvent('end')],
      flows: ['start -> sub', 'sub -> end', 'late -> after', 'after -> end'],
    }))
    start(engine)
    engine.publishMessage({ name: 'm', correlationKey: '1' })
    engine.advance(3_600_000)
    expect(told(engine.records, 'JOB').slice(-2)).toEqual(['JOB CANCELED answer', 'JOB CREATED after'])
  })
})

describe('compensation', () => {
  it('should begin all handlers at once, in the scope of the throwing event (11)', () => {
    const engine = engineWith(drawProcess({
      elements: [startEvent('start'), ...undoneBy(serviceTask('a'), serviceTask('handler-a')), ...undoneBy(serviceTask('b'), serviceTask('handler-b')), throwEvent('undo', compensate()), endEvent('end')],
      flows: ['start -> a', 'a -> b', 'b -> undo', 'undo -> end'],
    }))
    const key = start(engine)
    for (const type of ['a', 'b']) complete(engine, type)
    const handlers = engine.records.filter(({ intent, value }) => intent === 'ELEMENT_ACTIVATED' && /^handler-[ab]$/.test(value.elementId))
    expect(handlers.map(({ value }) => value.flowScopeKey)).toEqual([key, key])
    for (const type of ['handler-b', 'handler-a']) complete(engine, type)
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })
})

describe('multi-instance', () => {
  const each = (until?: string): string => row(forEach(serviceTask('a'), { inputCollection: '=items', inputElement: 'item', outputCollection: 'results', outputElement: '=result', ...until !== undefined && { until } }), serviceTask('after'))

  it('should read the collection again for each instance and leave null where nothing came (12)', () => {
    const engine = engineWith(row(forEach(serviceTask('a'), { inputCollection: '=items', inputElement: 'item', sequential: true }), serviceTask('after')))
    const key = start(engine, { items: [1, 2] })
    engine.setVariables(key, { items: [1, 9] })
    complete(engine, 'a')
    expect(engine.activateJobs('a')[0]!.variables).toMatchObject({ item: 9, loopCounter: 2 })
  })

  it('should know its counters in the completion condition only, and fill the rest with null (12)', () => {
    const engine = engineWith(each('=numberOfCompletedInstances = 1 and numberOfActiveInstances = 2'))
    const key = start(engine, { items: [1, 2, 3] })
    complete(engine, 'a', { result: 'x' })
    expect(variablesOf(engine, key)).toEqual({ items: [1, 2, 3], results: ['x', null, null] })
    expect(told(engine.records, 'VARIABLE').some(line => line.startsWith('numberOf'))).toBe(false)
  })

  it('should be through at once with an empty list (12)', () => {
    const engine = engineWith(each())
    const key = start(engine, { items: [] })
    expect(variablesOf(engine, key)).toEqual({ items: [], results: [] })
  })
})

describe('texts and numbers', () => {
  it('should be a number where static text looks like one, and a job type must be text (13)', () => {
    const engine = engineWith(row(serviceTask('a', { type: '123' })))
    start(engine)
    expect(incident(engine)).toMatchObject({ errorType: 'EXTRACT_VALUE_ERROR', errorMessage: "Expected result of the expression '123' to be 'STRING', but was 'NUMBER'." })
  })

  it('should cut a correlation key that is a number, and keep numbers of 64 bits (13)', () => {
    const engine = engineWith(row(catchEvent('wait', onMessage('m', '=key')), serviceTask('a')))
    const key = start(engine, { key: 1.9, long: 9223372036854775807n })
    expect(lastOf(engine, 'MESSAGE_SUBSCRIPTION').value.correlationKey).toBe('1')
    expect(variablesOf(engine, key).long).toBe(9223372036854775807n)
  })

  it('should be null without a word in a mapping, an incident where a type is needed (14)', () => {
    const engine = engineWith(row(serviceTask('a', { inputs: { x: '=missing.part' } })))
    start(engine)
    expect(told(engine.records, 'VARIABLE')).toEqual(['x = null'])
    expect(told(engine.records, 'INCIDENT')).toEqual([])
    const typed = engineWith(row(serviceTask('a', { type: '=missing' })))
    start(typed)
    expect(incident(typed).errorMessage).toMatch(/^Expected result of the expression 'missing' to be 'STRING', but was 'NULL'\. The evaluation reported the following warnings:\n\[NO_VARIABLE_FOUND\] No variable found with name 'missing'$/)
  })
})

describe('timers and deployments', () => {
  it('should not make up for what a cycle missed (15)', () => {
    const engine = engineWith(row(serviceTask('a'), boundaryEvent('remind', 'a', onTimer('timeCycle', 'R/PT1H'), { interrupting: false })))
    start(engine)
    engine.advance(10 * 3_600_000)
    expect(told(engine.records, 'JOB').filter(line => line === 'JOB CREATED caught')).toHaveLength(1)
    expect(lastOf(engine, 'TIMER').value.dueDate).toBe(engine.now + 3_600_000)
  })

  it('should leave start timers alone when nothing changed, and tell a duplicate by bytes and file name of the latest version (15, 16)', () => {
    const file = drawProcess({ elements: [startEvent('start', onTimer('timeCycle', 'R/PT1H')), endEvent('end')], flows: ['start -> end'] })
    const engine = engineWith()
    const deploy = (name: string, content = file): number => engine.deploy([{ name, content }]).processesMetadata[0]!.version
    expect([deploy('a.bpmn'), deploy('a.bpmn')]).toEqual([1, 1])
    expect(told(engine.records, 'TIMER')).toHaveLength(1)
    expect([deploy('b.bpmn'), deploy('b.bpmn', `${file} `), deploy('b.bpmn')]).toEqual([2, 3, 4])
  })
})

describe('incidents', () => {
  it('should evaluate input mappings again when they are resolved, and become another if they fail again (17)', () => {
    const engine = engineWith(row(scriptTask('s', '=1', 'one'), serviceTask('a', { inputs: { x: '=assert(y, y != null)' } })))
    const key = start(engine)
    const first = lastOf(engine, 'INCIDENT').key
    engine.resolveIncident(first)
    const second = lastOf(engine, 'INCIDENT')
    expect(second).toMatchObject({ intent: 'CREATED' })
    expect(second.key).not.toBe(first)
    engine.setVariables(key, { y: 5 })
    const from = engine.records.length
    engine.resolveIncident(second.key)
    expect(variableEvents(engine, from)).toEqual(['x = 5'])
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED a'])
    expect(engine.process(commands.resolveIncident(second.key, engine.now)).response).toMatchObject({ rejectionType: 'NOT_FOUND' })
  })
})
