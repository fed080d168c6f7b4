import { describe, expect, it } from 'vitest'
import { drawProcess, endEvent, serviceTask, startEvent, subProcess } from '../../../test/support/draw-process.ts'
import { engineWith, oldestJob, start, variablesOf } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'
import type { EngineSimulation } from '../simulation.ts'

const script = drawProcess({
  elements: [startEvent('start'), serviceTask('greet'), serviceTask('ask'), subProcess('part', { elements: [startEvent('begin'), serviceTask('inner'), endEvent('stop')], flows: ['begin -> inner', 'inner -> stop'] }), endEvent('end')],
  flows: ['start -> greet', 'greet -> ask', 'ask -> part', 'part -> end'],
})

function atAsk(): { engine: EngineSimulation; key: number; ask: number } {
  const engine = engineWith(script)
  const key = start(engine)
  engine.completeJob(oldestJob(engine, 'greet'), { said: 'hello' })
  return { engine, key, ask: engine.records.find(({ valueType, intent, value }) => valueType === 'JOB' && intent === 'CREATED' && value.elementId === 'ask')!.value.elementInstanceKey }
}

describe('modifying a process instance', () => {
  it('should go back a step', () => {
    const { engine, key, ask } = atAsk()
    engine.modifyInstance({ processInstanceKey: key, activateInstructions: [{ elementId: 'greet', variableInstructions: [{ elementId: '', variables: { said: null } }] }], terminateInstructions: [{ elementInstanceKey: ask }] })
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED greet', 'JOB COMPLETED greet', 'JOB CREATED ask', 'JOB CANCELED ask', 'JOB CREATED greet'])
    expect(variablesOf(engine, key)).toEqual({ said: null })
  })

  it('should make the scopes around an element that is not there', () => {
    const { engine, key } = atAsk()
    engine.modifyInstance({ processInstanceKey: key, activateInstructions: [{ elementId: 'inner' }] })
    expect(told(engine.records, 'PROCESS_INSTANCE').slice(-4)).toEqual(['part ACTIVATING', 'part ACTIVATED', 'inner ACTIVATING', 'inner ACTIVATED'])
  })

  it('should cancel the instance with its last element', () => {
    const { engine, key, ask } = atAsk()
    engine.modifyInstance({ processInstanceKey: key, terminateInstructions: [{ elementInstanceKey: ask }] })
    expect(told(engine.records, 'PROCESS_INSTANCE').slice(-4)).toEqual(['ask TERMINATING', 'ask TERMINATED', 'process TERMINATING', 'process TERMINATED'])
  })

  it.each([
    [{ activateInstructions: [{ elementId: 'nowhere' }] }, "one or more activate instructions with an element that could not be found: 'nowhere'"],
    [{ activateInstructions: [{ elementId: 'start' }] }, "for elements that are unsupported: 'start'. The activation of elements with type 'START_EVENT' is not supported."],
    [{ terminateInstructions: [{ elementInstanceKey: 999 }] }, 'one or more terminate instructions with an element instance that could not be found'],
    [{ activateInstructions: [{ elementId: 'ask', variableInstructions: [{ elementId: 'part', variables: {} }] }] }, "with a scope element that doesn't belong to the activating element's flow scope"],
    [{ activateInstructions: [{ elementId: 'ask', ancestorScopeKey: 999 }] }, 'with an ancestor scope key that does not exist, or is not in an active state'],
  ])('should refuse %j and change nothing', (wrong, text) => {
    const { engine, key } = atAsk()
    const before = engine.records.length
    expect(() => engine.modifyInstance({ processInstanceKey: key, ...wrong })).toThrow(text)
    expect(engine.records.slice(before).map(({ recordType }) => recordType)).toEqual(['COMMAND', 'COMMAND_REJECTION'])
  })

  it('should not know an instance that is over', () => {
    const { engine, key } = atAsk()
    engine.cancelInstance(key)
    expect(() => engine.modifyInstance({ processInstanceKey: key })).toThrow('Expected to modify process instance but no process instance found with key')
  })
})
