import { describe, expect, it } from 'vitest'
import { fitText } from './fit-text.ts'
import { taskLines } from './task-lines.ts'

const eachLetter = (text: string) => text.length * 6
const measure = { name: eachLetter, excerpt: eachLetter, footer: eachLetter }

describe('texts on the canvas', () => {
  it('should break at spaces and end in an ellipsis where the lines do not do', () => {
    expect(fitText('one two three', { width: 50, lines: 2, measure: eachLetter })).toEqual(['one two', 'three'])
    expect(fitText('one two three four', { width: 50, lines: 2, measure: eachLetter })).toEqual(['one two', 'three f…'])
    expect(fitText('unbreakable', { width: 36, lines: 1, measure: eachLetter })).toEqual(['unbre…'])
    expect(fitText('anything', { width: 36, lines: 0, measure: eachLetter })).toEqual([])
  })
})

describe('a task', () => {
  const text = { name: 'Offer the payment', excerpt: '“Your balance is low. I can give you a promised payment.”', footer: '1 Yes · 2 No' }

  it('should show name, excerpt and answers where there is room', () => {
    const styles = taskLines(text, { width: 160, height: 100 }, measure).map(({ style }) => style)
    expect(styles).toEqual(['name', 'excerpt', 'excerpt', 'footer'])
  })

  it('should keep the name when it is small', () => {
    expect(taskLines(text, { width: 100, height: 30 }, measure).map(({ style }) => style)).toEqual(['name'])
  })
})
