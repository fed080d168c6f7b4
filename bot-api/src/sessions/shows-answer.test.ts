import { describe, expect, it } from 'vitest'
import { showsAnswer } from './shows-answer.ts'

describe('a pushed step', () => {
  it('should show an answer that has set something anew', () => {
    const shows = showsAnswer({ offer: 'yes', fields: { amount: 5 } }, { offer: 'no', name: 'Ada' })
    expect(shows({ name: 'Ada', offer: 'yes', fields: { amount: 5 } })).toBe(true)
  })

  it('should not show one that is not in its variables, or only in part', () => {
    const shows = showsAnswer({ offer: 'yes', amount: 5 }, {})
    expect(shows({ name: 'Ada' })).toBe(false)
    expect(shows({ offer: 'yes' })).toBe(false)
  })

  it('should not show one that changed nothing: the step may come from elsewhere', () => {
    expect(showsAnswer({ offer: 'yes' }, { offer: 'yes' })({ offer: 'yes' })).toBe(false)
    expect(showsAnswer({}, {})({})).toBe(false)
  })
})
