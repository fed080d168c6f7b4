import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Field, Step } from '@souffleur/schemas'
import { readInput } from './read-input.ts'

const base: Step = { visit: '1', elementId: 'a', name: 'A', phrase: [], phraseText: '', facts: [], answers: [], noFittingAnswer: false, fields: [], values: {} }
const asking: Step = {
  ...base,
  resultVariable: 'promise',
  answers: [{ id: 'yes', label: 'Да, включить', key: '1', usual: true, synonyms: ['включай', 'давай!'] }, { id: 'all', label: 'Всё сразу', key: '2' }],
}
const fields: Field[] = [
  { type: 'text', text: 'When?' },
  { type: 'number', key: 'amount', label: 'Amount', validate: { required: true, min: 100, max: 5000 } },
  { type: 'datetime', subtype: 'date', key: 'day', label: 'Day', validate: { required: true } },
  { type: 'textfield', key: 'comment', label: 'Comment', validate: { maxLength: 5 } },
]
const form: Step = { ...base, fields }

describe('a choice', () => {
  it('should store the id of the answer in the result variable', () => {
    expect(readInput(asking, { kind: 'choice', value: 'yes' }, 'ru')).toEqual({ variables: { promise: 'yes' }, words: 'Да, включить' })
  })

  it.each(['да ВКЛЮЧИТЬ', '1', ' 1. ', 'Давай', 'yes'])('should be recognized in the words "%s"', (value) => {
    expect(readInput(asking, { kind: 'text', value }, 'ru')).toMatchObject({ variables: { promise: 'yes' } })
  })

  it('should not care for ё', () => {
    expect(readInput(asking, { kind: 'text', value: 'все сразу' }, 'ru')).toMatchObject({ variables: { promise: 'all' } })
  })

  it('should be found by its digit', () => {
    expect(readInput(asking, { kind: 'digits', value: '2' }, 'ru')).toMatchObject({ variables: { promise: 'all' } })
  })

  it('should be asked again in words when nothing matches', () => {
    expect(readInput(asking, { kind: 'text', value: 'maybe' }, 'ru')).toEqual({ retry: { reason: 'noMatch', message: 'Не понял ответ. Выберите, пожалуйста: Да, включить, Всё сразу.' } })
  })

  it('should keep the words when no answer fits and the step allows it', () => {
    expect(readInput({ ...asking, noFittingAnswer: true }, { kind: 'noFittingAnswer', value: ' later ' }, 'en')).toEqual({ variables: { promise: 'noFittingAnswer', promise_words: 'later' }, words: 'later' })
    expect(readInput(asking, { kind: 'noFittingAnswer' }, 'en')).toHaveProperty('retry')
  })

  it('should take the fields of the same step with it', () => {
    expect(readInput({ ...asking, fields }, { kind: 'choice', value: 'yes', values: { amount: '500', day: '25.11.2026' } }, 'ru'))
      .toMatchObject({ variables: { promise: 'yes', amount: 500, day: '2026-11-25', comment: null } })
    expect(readInput({ ...asking, fields }, { kind: 'choice', value: 'yes' }, 'ru')).toMatchObject({ retry: { reason: 'invalid', fields: { amount: 'Заполните это поле.' } } })
  })

  it('should be found whatever its case, punctuation and spaces', () => {
    const noise = fc.constantFrom(' ', '.', '! ', ', ', '  ')
    fc.assert(fc.property(fc.array(noise, { minLength: 2, maxLength: 2 }), fc.boolean(), ([before, after], loud) => {
      const value = `${before}${loud ? 'ДА, ВКЛЮЧИТЬ' : 'да включить'}${after}`
      expect(readInput(asking, { kind: 'text', value }, 'ru')).toMatchObject({ variables: { promise: 'yes' } })
    }))
  })
})

describe('a form', () => {
  it('should take only declared keys and read numbers and dates as people write them', () => {
    expect(readInput(form, { kind: 'form', value: { amount: '1 500,5', day: '2026-11-25', other: 1 } }, 'en'))
      .toEqual({ variables: { amount: 1500.5, day: '2026-11-25', comment: null }, words: '1,500.5, November 25, 2026' })
  })

  it('should be told in the words of its options', () => {
    const select: Step = { ...base, fields: [{ type: 'select', key: 'days', label: 'Days', values: [{ value: '5', label: '5 дней' }] }] }
    expect(readInput(select, { kind: 'form', value: { days: '5' } }, 'ru')).toEqual({ variables: { days: '5' }, words: '5 дней' })
    expect(readInput(select, { kind: 'text', value: '5 ДНЕЙ' }, 'ru')).toMatchObject({ variables: { days: '5' } })
  })

  it('should say for each wrong field what to do', () => {
    expect(readInput(form, { kind: 'form', value: { amount: 50, day: '31.02.2026', comment: 'too long' } }, 'en')).toEqual({
      retry: {
        reason: 'invalid', message: 'Something is not filled in right yet.',
        fields: { amount: 'It must be 100 or more.', day: 'A date is needed here, such as 2026-11-25.', comment: 'At most 5 characters, please.' },
      },
    })
  })

  it('should be given word by word by a bot', () => {
    const first = readInput(form, { kind: 'text', value: '500' }, 'en')
    expect(first).toEqual({ values: { amount: 500 }, words: '500' })
    const second = readInput(form, { kind: 'text', value: '25.11.2026', values: { amount: 500 } }, 'en')
    expect(second).toEqual({ values: { amount: 500, day: '2026-11-25' }, words: '25.11.2026' })
    expect(readInput(form, { kind: 'text', value: '-', values: { amount: 500, day: '2026-11-25' } }, 'en')).toMatchObject({ variables: { amount: 500, day: '2026-11-25', comment: null } })
  })

  it('should never throw, whatever is sent', () => {
    const kind = fc.constantFrom('choice', 'text', 'digits', 'form', 'continue', 'noFittingAnswer') as fc.Arbitrary<'text'>
    fc.assert(fc.property(kind, fc.jsonValue(), fc.constantFrom(base, asking, form), (kind, value, step) => {
      expect(readInput(step, { kind, value }, 'ru')).toBeTypeOf('object')
    }))
  })
})

describe('a step with nothing to choose', () => {
  it('should go on with continue', () => {
    expect(readInput(base, { kind: 'continue' }, 'en')).toEqual({ variables: {}, words: '' })
  })

  it('should not be passed over while answers wait', () => {
    expect(readInput(asking, { kind: 'continue' }, 'en')).toHaveProperty('retry')
  })
})
