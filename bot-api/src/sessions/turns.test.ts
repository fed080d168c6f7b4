import { describe, expect, it } from 'vitest'
import { Turns } from './turns.ts'

describe('turns', () => {
  it('should let those of one name go one after the other, whatever becomes of them', async () => {
    const turns = new Turns()
    const heard: string[] = []
    const work = (name: string, fails = false) => async () => {
      heard.push(`${name} begins`)
      await Promise.resolve()
      heard.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    }
    const results = await Promise.allSettled([turns.take('a', work('one', true)), turns.take('a', work('two')), turns.take('a', work('three'))])
    expect(heard).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends'])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  })
})
