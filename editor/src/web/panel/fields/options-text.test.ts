import { expect, it } from 'vitest'
import { optionsFromText, optionsToText } from './options-text.ts'

it('should write options one a line and read them back, translations included', () => {
  const options = [{ label: 'Three days', labels: { ru: 'Три дня' }, value: '3' }, { label: 'later', value: 'later' }]
  const text = optionsToText(options)
  expect(text).toBe('3 = Three days\nlater')
  expect(optionsFromText(`${text}\n\n 5 = a = b `, options)).toEqual([...options, { label: 'a = b', value: '5' }])
})
