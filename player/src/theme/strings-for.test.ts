import { expect, it } from 'vitest'
import { stringsFor } from './strings-for.ts'

it('should speak Russian to Russians and English to everybody else', () => {
  expect([stringsFor('ru-RU').back, stringsFor('en').back, stringsFor('de').back]).toEqual(['Назад', 'Back', 'Back'])
})

it('should put Russian words in their right form', () => {
  expect([1, 3, 7].map((steps) => stringsFor('ru').summary(steps, '03:02', 0))).toEqual(['1 шаг за 03:02', '3 шага за 03:02', '7 шагов за 03:02'])
})
