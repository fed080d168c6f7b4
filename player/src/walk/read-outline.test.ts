import { describe, expect, it } from 'vitest'
import { readOutline } from './read-outline.ts'
import type { ScriptElement, ScriptProcess } from './script-process.ts'

const text = (value: string) => ({ kind: 'static', source: value, value })

function element(index: number, id: string, type: string, over: Partial<ScriptElement> = {}): ScriptElement {
  return { index, id, name: '', type, eventType: 'NONE', flowScope: 0, outgoing: [], boundaryEvents: [], children: [], eventSubProcesses: [], startEvent: -1, properties: {}, ...over }
}

const step = (headers: { [name: string]: string }) => ({ job: { type: text('io.camunda.zeebe:userTask'), headers } })

/** Drawn in another order than it is walked: end, confirm, terms, greet; an objection; a call of itself and of a sub-script. */
const script: ScriptProcess = {
  bpmnProcessId: 'payment', name: 'Promised payment', forms: { good: '{"components":[]}', broken: '{' },
  elements: [
    element(0, 'payment', 'PROCESS', { flowScope: -1, startEvent: 4, children: [1, 2, 3, 4, 8], eventSubProcesses: [8] }),
    element(1, 'End', 'END_EVENT', { name: 'Promised', properties: { outcome: 'PP-01', 'outcome.ru': 'Обещан' } }),
    element(2, 'Confirm', 'USER_TASK', { ...step({ stage: 'Confirm' }), outgoing: [7] }),
    element(3, 'Greet', 'USER_TASK', { name: 'Greeting', ...step({ stage: 'Hello', 'stage.ru': 'Привет', phrase: 'Hi' }), outgoing: [6] }),
    element(4, 'Start', 'START_EVENT', { outgoing: [5] }),
    element(5, 'f1', 'SEQUENCE_FLOW', { target: 3 }),
    element(6, 'f2', 'SEQUENCE_FLOW', { target: 11 }),
    element(7, 'f3', 'SEQUENCE_FLOW', { target: 1 }),
    element(8, 'Price', 'EVENT_SUB_PROCESS', { name: 'Too expensive', properties: { 'label.ru': 'Дорого' }, startEvent: 9, children: [9, 10] }),
    element(9, 'PriceStart', 'START_EVENT', { flowScope: 8, eventType: 'MESSAGE', message: { name: text('objection:price') } }),
    element(10, 'Explain', 'USER_TASK', { flowScope: 8, ...step({}) }),
    element(11, 'Balance', 'SERVICE_TASK', { name: 'Look up the balance', job: { type: text('function'), headers: { functionId: 'balance', functionVersion: '2' } }, outgoing: [12] }),
    element(12, 'f4', 'SEQUENCE_FLOW', { target: 13 }),
    element(13, 'Identify', 'CALL_ACTIVITY', { calledElement: { processId: text('identify') }, outgoing: [14] }),
    element(14, 'f5', 'SEQUENCE_FLOW', { target: 15 }),
    element(15, 'Again', 'CALL_ACTIVITY', { calledElement: { processId: text('payment') }, outgoing: [16] }),
    element(16, 'f6', 'SEQUENCE_FLOW', { target: 2 }),
  ],
}
const identify: ScriptProcess = { bpmnProcessId: 'identify', name: '', forms: {}, elements: [element(0, 'identify', 'PROCESS', { flowScope: -1 }), element(1, 'Who', 'USER_TASK', step({ stage: 'Who calls' }))] }
const process = (id: string) => ({ payment: script, identify })[id]

describe('an outline', () => {
  const outline = readOutline(script, { process, repeatable: (id) => id !== 'balance' })

  it('should list stages in the order of the conversation, those of called scripts included', () => {
    expect(outline.stages).toEqual(['Hello', 'Who calls', 'Confirm'])
    expect(outline.stageLabels).toEqual({ Hello: { ru: 'Привет' } })
  })

  it('should know steps, the scope and the objection they belong to', () => {
    expect(outline.steps.Greet).toEqual({ name: 'Greeting', stage: 'Hello', phrase: 'Hi' })
    expect(outline.steps.Explain).toEqual({ name: 'Explain', scope: 'Price', objection: 'objection:price' })
  })

  it('should know objections and outcomes with their names', () => {
    expect(outline.objections).toEqual([{ elementId: 'Price', message: 'objection:price', label: 'Too expensive', labels: { ru: 'Дорого' } }])
    expect(outline.outcomes).toEqual({ End: { code: 'PP-01', name: 'Promised', names: { ru: 'Обещан' } } })
  })

  it('should know functions and whether they may run twice', () => {
    expect(outline.functions).toEqual({ Balance: { functionId: 'balance', functionVersion: '2', name: 'Look up the balance', repeatable: false } })
  })

  it('should nest called scripts, and a script that calls itself only once', () => {
    expect(outline.calls).toEqual({ Identify: 'identify', Again: 'payment' })
    expect(Object.keys(outline.subScripts)).toEqual(['identify'])
  })

  it('should keep the forms that can be read', () => {
    expect(outline.forms).toEqual({ good: { components: [] } })
  })
})
