import { describe, expect, it } from 'vitest'
import type { ScriptOutline } from '@souffleur/schemas'
import { buildExpectation } from './build-expectation.ts'
import { buildSay } from './build-say.ts'
import { buildStep } from './build-step.ts'
import { readInput } from './read-input.ts'

const outline: ScriptOutline = {
  processId: 'payment', name: 'Payment', stages: [], objections: [{ elementId: 'o', message: 'objection:price', label: 'Too expensive', labels: { ru: 'Дорого' } }], outcomes: {},
  steps: { terms: { name: 'Terms' }, price: { name: 'Price', objection: 'objection:price' } },
  forms: { f: { components: [{ type: 'number', key: 'amount', label: 'Amount', labels: { ru: 'Сумма' } }, { type: 'textfield', key: 'note', defaultValue: 'none' }, { type: 'chart' }, null] } },
  functions: {}, calls: {}, subScripts: {},
}
const job = {
  key: '42', elementId: 'terms', bpmnProcessId: 'payment', variables: { balance: -340, amount: 500 },
  customHeaders: {
    phrase: 'Balance {{ balance }}', 'phrase.ru': 'Баланс {{ balance }}', 'phrase.voice': 'You owe {{ -balance }}', hint: 'Owes {{ balance }}', stage: 'Terms', 'stage.ru': 'Условия',
    facts: '[{"label":"Balance","labels":{"ru":"Баланс"},"value":"balance"},{"label":"Tariff","value":"tariff"}]',
    answers: JSON.stringify(Array.from({ length: 12 }, (_, index) => ({ id: `a${index}`, label: `A ${index}`, labels: { ru: `О ${index}` } }))),
    'io.camunda.zeebe:formKey': 'camunda-forms:bpmn:f',
  } as { [name: string]: string },
}
const evaluate = (expression: string, variables: { [name: string]: unknown }) => {
  if (expression.startsWith('-')) throw new Error('not in this test')
  return (variables[expression] ?? null) as never
}
const build = (over: object = {}) => buildStep({ job, outline, channel: 'operator', lang: 'ru', evaluate, ...over })

describe('a step', () => {
  it('should speak the language of the session', () => {
    expect(build()).toMatchObject({
      visit: '42', name: 'Terms', stage: 'Условия', phraseText: 'Баланс −340', hint: 'Owes −340',
      facts: [{ label: 'Баланс', value: '−340' }, { label: 'Tariff', value: '—' }],
    })
  })

  it('should prefer the wording of its channel', () => {
    expect(build({ channel: 'voice' }).phraseText).toBe('You owe …')
    expect(build({ channel: 'chat', lang: 'de' }).phraseText).toBe('Balance −340')
  })

  it('should offer nine answers with the keys 1 to 9', () => {
    expect(build().answers).toHaveLength(9)
    expect(build().answers[8]).toEqual({ id: 'a8', label: 'О 8', key: '9' })
    expect(build().resultVariable).toBe('answer')
  })

  it('should show the known fields of its form with variables and defaults in them', () => {
    const { fields, values } = build()
    expect(fields.map(({ key, label }) => [key, label])).toEqual([['amount', 'Сумма'], ['note', undefined]])
    expect(values).toEqual({ amount: 500, note: 'none' })
  })

  it('should say which objection it answers', () => {
    expect(build({ job: { ...job, elementId: 'price' } }).objection).toBe('Дорого')
  })

  it('should not take what every object has for a language, a variable or a field', () => {
    const odd = { ...outline, forms: { f: { components: [{ type: 'textfield', key: 'constructor', label: 'Odd' }] } } }
    const step = build({ outline: odd, lang: 'constructor' })
    expect(step).toMatchObject({ answers: { 0: { label: 'A 0' } }, values: {} })
    expect(readInput({ ...step, answers: [] }, { kind: 'form', value: {} }, 'constructor')).toEqual({ variables: { constructor: null }, words: '' })
  })

  it('should stand broken headers', () => {
    const broken = { ...job, customHeaders: { answers: '{', facts: '5', 'io.camunda.zeebe:formKey': 'camunda-forms:bpmn:none' } }
    expect(build({ job: broken })).toMatchObject({ answers: [], facts: [], fields: [], phraseText: '', noFittingAnswer: false })
  })
})

describe('what is said and expected', () => {
  it('should show an operator everything at once', () => {
    expect(buildExpectation(build())).toMatchObject({ kind: 'choice', choices: { length: 9 } })
    expect(buildSay(build())).toEqual([{ type: 'text', value: 'Баланс −340' }])
  })

  it('should ask a bot one field after the other, then for the answer', () => {
    const step = build({ channel: 'chat' })
    expect(buildExpectation(step, { channel: 'chat' })).toMatchObject({ kind: 'text', schema: { components: [{ key: 'amount' }] } })
    expect(buildSay(step, { channel: 'chat' })).toEqual([{ type: 'text', value: 'Баланс −340' }, { type: 'text', value: 'Сумма' }])
    expect(buildExpectation(step, { channel: 'chat', given: { amount: 1, note: null } }).kind).toBe('choice')
  })
})
