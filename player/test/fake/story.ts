import type { Answer, Field, Step, TextNode } from '@souffleur/schemas'

/** Where an input leads: another scene, or through functions to one. */
export type Turn = string | { functions: string[]; leadsTo: string }

/** One step of the test's script, before it is visited. */
export interface Scene {
  name: string
  stage: string
  phrase: TextNode[]
  hint?: string
  facts?: Step['facts']
  answers?: (Omit<Answer, 'key'> & { to: Turn })[]
  noFitting?: Turn
  fields?: Field[]
  next?: Turn
}

export interface Outcome { outcome: string; outcomeName: string }

const text = (words: string): TextNode => ({ kind: 'text', text: words })
const value = (words: string): TextNode => ({ kind: 'value', text: words, expression: words })
const paragraph = (...children: TextNode[]): TextNode => ({ kind: 'paragraph', children })

export const stages = ['Greeting', 'Terms', 'Confirm', 'Outcome']
export const objections = [{ message: 'objection:too-expensive', label: 'Too expensive' }, { message: 'objection:person', label: 'Wants a person' }]

/** A small promised payment: every kind of step once. */
export const scenes: { [id: string]: Scene } = {
  confirm_identity: {
    name: 'Confirm who calls', stage: 'Greeting', phrase: [paragraph(text('Good afternoon! Am I speaking with '), value('Anna Sergeevna'), text('?'))],
    answers: [{ id: 'subscriber', label: 'Yes, it is me', usual: true, to: { functions: ['Get the balance'], leadsTo: 'offer' } }, { id: 'proxy', label: 'No, a relative', to: 'goodbye' }],
  },
  offer: {
    name: 'Offer the payment', stage: 'Terms', hint: 'If the customer asks about the fee: it is free once a month.',
    phrase: [paragraph(value('Anna Sergeevna'), text(', your balance is '), { kind: 'strong', children: [value('−340')] }, text(' ₽. I can give you a promised payment of '), { kind: 'strong', children: [value('500')] }, text(' ₽ until '), { kind: 'value', text: '', expression: 'until', missing: true }, text('. Shall I switch it on?'))],
    facts: [{ label: 'Balance', value: '−340 ₽' }, { label: 'Tariff', value: 'Max 300' }, { label: 'Last promise', value: '14 Sep' }],
    answers: [{ id: 'yes', label: 'Yes, switch it on', usual: true, to: 'goodbye' }, { id: 'otherAmount', label: 'A different amount', to: 'ask_amount' }, { id: 'payNow', label: 'No, I will pay now', to: 'goodbye' }],
    noFitting: 'goodbye',
  },
  ask_amount: {
    name: 'Ask for the amount', stage: 'Confirm', phrase: [paragraph(text('How much, and for how long?'))], next: { functions: ['Create the promise'], leadsTo: 'goodbye' },
    fields: [
      { type: 'text', text: 'Between **50** and **3,000** rubles.' }, { type: 'number', key: 'amount', label: 'Amount, ₽', validate: { required: true, min: 50, max: 3000 } },
      { type: 'datetime', subtype: 'date', key: 'until', label: 'Until' }, { type: 'textfield', key: 'phone', label: 'Phone', validate: { required: true, pattern: '^\\+7\\d{10}$', patternErrorMessage: 'Like +79001234567.' } },
      { type: 'select', key: 'days', label: 'For how long', values: [{ label: '3 days', value: '3' }, { label: '5 days', value: '5' }] },
      { type: 'radio', key: 'how', label: 'How to confirm', values: [{ label: 'By text message', value: 'sms' }, { label: 'By e-mail', value: 'mail' }] }, { type: 'checkbox', key: 'terms', label: 'Terms were read out' },
      { type: 'textarea', key: 'remark', label: 'Remark', description: 'Goes into the customer card.' },
    ],
  },
  too_expensive: { name: 'Answer the price', stage: 'Terms', phrase: [paragraph(text('The first one each month is free.'))], next: 'return' },
  goodbye: { name: 'Say goodbye', stage: 'Outcome', phrase: [paragraph(text('Thank you for calling, goodbye!'))], next: 'end' },
}

export const outcome: Outcome = { outcome: 'PP-01', outcomeName: 'Promised payment is on' }
export const firstScene = 'confirm_identity'
