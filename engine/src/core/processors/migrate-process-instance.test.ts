import { describe, expect, it } from 'vitest'
import { boundaryEvent, callActivity, drawProcess, endEvent, eventSubProcess, onMessage, onSignal, serviceTask, startEvent, subProcess } from '../../../test/support/draw-process.ts'
import type { DrawnElement } from '../../../test/support/draw-process.ts'
import { complete, engineWith, oldestJob, start, variablesOf } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'
import type { EngineSimulation } from '../simulation.ts'

const line = (task: DrawnElement, id = 'process', more: DrawnElement[] = []): string =>
  drawProcess({ id, elements: [startEvent('start'), task, endEvent('end'), ...more], flows: [`start -> ${task.id}`, `${task.id} -> end`, ...more.filter(({ tag }) => tag === 'boundaryEvent').map(event => `${event.id} -> end`)] })

function migrate(engine: EngineSimulation, processInstanceKey: number, file: string, mappings: { [source: string]: string }): void {
  const [deployed] = engine.deploy([{ name: 'target.bpmn', content: file }]).processesMetadata
  const mappingInstructions = Object.entries(mappings).map(([sourceElementId, targetElementId]) => ({ sourceElementId, targetElementId }))
  engine.migrateInstance({ processInstanceKey, targetProcessDefinitionKey: deployed!.processDefinitionKey, mappingInstructions })
}

const VALUE_TYPES = ['PROCESS_INSTANCE', 'JOB', 'INCIDENT', 'VARIABLE', 'PROCESS_MESSAGE_SUBSCRIPTION', 'PROCESS_INSTANCE_MIGRATION']

describe('migrating a process instance', () => {
  it('should move the process, then what is active in it with its job, incidents and variables', () => {
    // given
    const engine = engineWith(line(serviceTask('ask', { inputs: { said: '="hello"' } })))
    const key = start(engine, { customer: 7 })
    engine.failJob(oldestJob(engine, 'ask'), { retries: 0 })
    const from = engine.records.length
    // when
    migrate(engine, key, line(serviceTask('question', { type: 'ask' }), 'other'), { ask: 'question' })
    // then
    expect(told(engine.records.slice(from), ...VALUE_TYPES)).toEqual([
      'other MIGRATED', 'customer = null', 'question MIGRATED', 'JOB MIGRATED question', 'INCIDENT MIGRATED question', 'said = null', 'PROCESS_INSTANCE_MIGRATION MIGRATED',
    ])
    expect(variablesOf(engine, key)).toEqual({ customer: 7 })
  })

  it('should go on in the other definition', () => {
    const engine = engineWith(line(serviceTask('ask')))
    const key = start(engine)
    const twice = drawProcess({ elements: [startEvent('start'), serviceTask('ask'), serviceTask('thank'), endEvent('end')], flows: ['start -> ask', 'ask -> thank', 'thank -> end'] })
    migrate(engine, key, twice, { ask: 'ask' })
    complete(engine, 'ask')
    complete(engine, 'thank')
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
    const { processDefinitionKey } = engine.records.find(({ intent }) => intent === 'ELEMENT_ACTIVATING')!.value
    expect(() => engine.deleteResource(processDefinitionKey)).not.toThrow()
  })

  it('should listen to the boundary messages of the other definition only', () => {
    const engine = engineWith(line(serviceTask('ask'), 'process', [boundaryEvent('stop', 'ask', onMessage('stop', '="all"'))]))
    const key = start(engine)
    const from = engine.records.length
    migrate(engine, key, line(serviceTask('ask'), 'other', [boundaryEvent('halt', 'ask', onMessage('halt', '="all"'))]), { ask: 'ask' })
    expect(told(engine.records.slice(from), 'PROCESS_MESSAGE_SUBSCRIPTION')).toEqual([
      'PROCESS_MESSAGE_SUBSCRIPTION CREATING halt', 'PROCESS_MESSAGE_SUBSCRIPTION DELETING stop', 'PROCESS_MESSAGE_SUBSCRIPTION CREATED halt', 'PROCESS_MESSAGE_SUBSCRIPTION DELETED stop',
    ])
    for (const name of ['stop', 'halt']) engine.publishMessage({ name, correlationKey: 'all' })
    expect(told(engine.records, 'JOB').at(-1)).toBe('JOB CANCELED ask')
  })

  it('should move a call activity without the process that it called', () => {
    const engine = engineWith(line(callActivity('call', 'child')), line(serviceTask('ask'), 'child'))
    const key = start(engine)
    migrate(engine, key, line(callActivity('invoke', 'child'), 'other'), { call: 'invoke' })
    complete(engine, 'ask', { answer: 1 })
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('other COMPLETED')
  })

  const messageInside = eventSubProcess('listen', { elements: [startEvent('heard', onMessage('m', '="1"')), endEvent('done')], flows: ['heard -> done'] })
  const nested = (id: string): DrawnElement => subProcess(id, { elements: [startEvent('inner-start'), serviceTask('ask'), endEvent('inner-end')], flows: ['inner-start -> ask', 'ask -> inner-end'] })

  it.each([
    ['an unknown source', line(serviceTask('ask')), { gone: 'ask' }, /mapping instructions contain a non-existing source element id 'gone'\. Elements provided in mapping instructions must exist in the source process definition\.$/],
    ['an unknown target', line(serviceTask('ask')), { ask: 'gone' }, /mapping instructions contain a non-existing target element id 'gone'\. Elements provided in mapping instructions must exist in the target process definition\.$/],
    ['an active element that is not mapped', line(serviceTask('ask')), {}, /no mapping instruction defined for active element with id 'ask'\. Elements cannot be migrated without a mapping\.$/],
    ['another type', line(callActivity('call', 'process')), { ask: 'call' }, /active element with id 'ask' and type 'SERVICE_TASK' is mapped to an element with id 'call' and different type 'CALL_ACTIVITY'\. Elements must be mapped to elements of the same type\.$/],
    ['another flow scope', line(nested('around')), { ask: 'ask' }, /the flow scope of active element with id 'ask' is changed\. The flow scope of the active element is expected to be 'process' but was 'around'\. The flow scope of an element cannot be changed during migration yet\.$/],
    ['a boundary event that is no message', line(serviceTask('ask'), 'process', [boundaryEvent('b', 'ask', onSignal('s'))]), { ask: 'ask' }, /target element with id 'ask' has one or more boundary events of types 'SIGNAL'\. Migrating target elements with boundary events of these types is not possible yet\.$/],
    ['an event sub-process', line(serviceTask('ask'), 'process', [messageInside]), { ask: 'ask' }, /^Expected to migrate process instance but target process has an event subprocess\. Target processes with event subprocesses cannot be migrated yet\.$/],
    ['a boundary message without its key', line(serviceTask('ask'), 'process', [boundaryEvent('b', 'ask', onMessage('m', '=missing'))]), { ask: 'ask' }, /is mapped to element with id 'ask' that must be subscribed to a message catch event\. Failed to extract the correlation key for 'missing'/],
  ])('should refuse %s and leave everything as it was', (_what, file, mappings, text) => {
    const engine = engineWith(line(serviceTask('ask')))
    const key = start(engine)
    expect(() => migrate(engine, key, file, mappings as { [source: string]: string })).toThrow(text)
    complete(engine, 'ask')
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })

  it('should refuse a message that the element listens to already', () => {
    const listening = (id: string): string => line(serviceTask('ask'), id, [boundaryEvent('b', 'ask', onMessage('m', '="1"'))])
    const engine = engineWith(listening('process'))
    const key = start(engine)
    expect(() => migrate(engine, key, listening('other'), { ask: 'ask' })).toThrow(/attempts to subscribe to a message it is already subscribed to with name 'm'\..* message catch event with id 'b' to migrate the respective message subscription\.$/)
    expect(() => migrate(engine, key, listening('other'), { ask: 'ask', b: 'b' })).toThrow(/that must be subscribed to mapped catch event with id 'b'\. Migrating active elements with mapped catch events is not possible yet\.$/)
  })

  it('should refuse what is not there', () => {
    const engine = engineWith(line(serviceTask('ask')))
    const key = start(engine)
    const mappingInstructions = [{ sourceElementId: 'ask', targetElementId: 'ask' }]
    expect(() => engine.migrateInstance({ processInstanceKey: 999, targetProcessDefinitionKey: 1, mappingInstructions })).toThrow("Expected to migrate process instance but no process instance found with key '2251799813686247'")
    expect(() => engine.migrateInstance({ processInstanceKey: key, targetProcessDefinitionKey: 999, mappingInstructions })).toThrow("Expected to migrate process instance to process definition but no process definition found with key '2251799813686247'")
    expect(() => engine.migrateInstance({ processInstanceKey: key, targetProcessDefinitionKey: 999, mappingInstructions: [...mappingInstructions, ...mappingInstructions] })).toThrow("duplicate source element ids '[ask]'.")
  })
})
