import { describe, expect, it } from 'vitest'
import { orderStages } from './order-stages.ts'
import type { ScriptElement } from './script-process.ts'

/** A process of steps by number, drawn as `from-to` flows; 1 follows the start. */
function draw(...flows: string[]) {
  const pairs = flows.map((flow) => flow.split('-').map(Number) as [number, number])
  const count = Math.max(...pairs.flat()) + 1
  const elements = Array.from({ length: count }, (_, index): ScriptElement => ({
    index, id: String(index), name: '', type: 'USER_TASK', eventType: 'NONE', flowScope: index === 0 ? -1 : 0, boundaryEvents: [], children: [], eventSubProcesses: [], startEvent: index === 0 ? 1 : -1, properties: {},
    outgoing: pairs.filter(([from]) => from === index).map(([, to]) => to),
  }))
  return { bpmnProcessId: 'p', name: '', forms: {}, elements }
}

const order = (stages: { [step: number]: string }, ...flows: string[]) => orderStages(draw(...flows), ({ index }) => [stages[index] ?? []].flat())

describe('stages', () => {
  it('should follow the conversation, not the order in which they were drawn', () => {
    expect(order({ 1: 'Hello', 2: 'Outcome', 3: 'Terms' }, '1-3', '3-2')).toEqual(['Hello', 'Terms', 'Outcome'])
  })

  it('should not be brought forward by a short cut', () => {
    expect(order({ 1: 'Hello', 2: 'Outcome', 3: 'Visit', 4: 'Visit', 5: 'Outcome' }, '1-2', '1-3', '3-4', '4-5')).toEqual(['Hello', 'Visit', 'Outcome'])
  })

  it('should not be confused by a way back', () => {
    expect(order({ 1: 'Hello', 2: 'Terms', 3: 'Confirm' }, '1-2', '2-3', '3-2', '3-1')).toEqual(['Hello', 'Terms', 'Confirm'])
  })

  it('should keep those no flow reaches', () => {
    expect(order({ 1: 'Hello', 2: 'Alone' }, '1-3', '2-2')).toEqual(['Hello', 'Alone'])
  })

  it('should stand a long drawing', () => {
    const flows = Array.from({ length: 4000 }, (_, index) => `${index + 1}-${index + 2}`)
    expect(order({ 1: 'First', 4001: 'Last' }, ...flows)).toEqual(['First', 'Last'])
  })
})
