import { describe, expect, it } from 'vitest'
import { compensate, type DrawnElement, drawProcess, endEvent, onError, onEscalation, startEvent, terminate, throwEvent, withMappings } from '../../../test/support/draw-process.ts'
import { engineWith, start } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

const mappings = { inputs: { given: '=1' }, outputs: { got: '=2' } }

function variablesWith(event: DrawnElement): string[] {
  const engine = engineWith(drawProcess({ elements: [startEvent('start'), withMappings(event, mappings)], flows: [`start -> ${event.id}`] }))
  start(engine)
  return told(engine.records, 'VARIABLE')
}

describe('mappings of events that throw', () => {
  it.each<[string, Partial<DrawnElement>, string[]]>([
    ['none', {}, ['got = 2']], ['escalation', onEscalation('help'), ['got = 2']], ['terminate', terminate, []], ['compensation', compensate(), []], ['error', onError('E'), []],
  ])('should be done as Zeebe does them at an end event: %s', (_kind, event, variables) => {
    expect(variablesWith(endEvent('end', event))).toEqual(variables)
  })

  it.each<[string, Partial<DrawnElement>, string[]]>([
    ['none', {}, ['got = 2']], ['escalation', onEscalation('help'), ['got = 2']], ['compensation', compensate(), []],
  ])('should be done as Zeebe does them on the way: %s', (_kind, event, variables) => {
    expect(variablesWith(throwEvent('throw', event))).toEqual(variables)
  })
})
