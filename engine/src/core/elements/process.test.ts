import { describe, expect, it } from 'vitest'
import { drawProcess, endEvent, onMessage, onTimer, scriptTask, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { complete, engineWith, start, variablesOf } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'
import { commands } from '../commands.ts'

const startedBy = (on: Parameters<typeof startEvent>[1]): string => drawProcess({ elements: [startEvent('start', on), serviceTask('task'), endEvent('end')], flows: ['start -> task', 'task -> end'] })

describe('a process instance', () => {
  it('should go through its life in Zeebe\'s words', () => {
    const engine = engineWith(drawProcess({ elements: [startEvent('start'), scriptTask('count', '=1 + 1', 'two'), endEvent('end')], flows: ['start -> count', 'count -> end'] }))
    start(engine)
    expect(told(engine.records, 'PROCESS_INSTANCE', 'PROCESS_EVENT', 'VARIABLE')).toEqual([
      'process ACTIVATING', 'process ACTIVATED', 'start ACTIVATING', 'start ACTIVATED', 'start COMPLETING', 'start COMPLETED', 'start_count SEQUENCE_FLOW_TAKEN',
      'count ACTIVATING', 'PROCESS_EVENT TRIGGERING count', 'count ACTIVATED', 'count COMPLETING', 'PROCESS_EVENT TRIGGERED count', 'two = 2', 'count COMPLETED', 'count_end SEQUENCE_FLOW_TAKEN',
      'end ACTIVATING', 'end ACTIVATED', 'end COMPLETING', 'end COMPLETED', 'process COMPLETING', 'process COMPLETED',
    ])
  })

  it('should tell its result to whoever waits for it, and only what was asked for', () => {
    // given
    const engine = engineWith(startedBy({}))
    const { response } = engine.process(commands.createInstanceWithResult({ bpmnProcessId: 'process', variables: { a: 1 }, fetchVariables: ['b'] }, 77, engine.now))
    const [job] = engine.activateJobs('task')
    // when
    const { results } = engine.process(commands.completeJob(job!.key, { b: 2 }, engine.now))
    // then
    expect(results).toMatchObject([{ request: 77, record: { value: { processInstanceKey: response!.value.processInstanceKey, variables: { b: 2 } } } }])
  })

  it('should be started by a message, one at a time for each correlation key', () => {
    // given
    const engine = engineWith(startedBy(onMessage('call', '')))
    // when
    for (const caller of ['Ann', 'Bob']) engine.publishMessage({ name: 'call', correlationKey: '110', timeToLive: 3_600_000, variables: { caller } })
    // then
    const first = [...engine.state.units.resident()].map(([key]) => key)
    expect(first).toHaveLength(1)
    expect(variablesOf(engine, first[0]!)).toEqual({ caller: 'Ann' })
    complete(engine, 'task')
    const second = [...engine.state.units.resident()].map(([key]) => key)
    expect(variablesOf(engine, second[0]!)).toEqual({ caller: 'Bob' })
  })

  it('should be started by its timer as often as the cycle says', () => {
    const engine = engineWith(startedBy(onTimer('timeCycle', 'R2/PT1H')))
    for (let hour = 0; hour < 5; hour++) engine.advance(3_600_000)
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED task', 'JOB CREATED task'])
  })
})
