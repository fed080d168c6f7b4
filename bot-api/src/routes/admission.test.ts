import { Problem } from '@souffleur/schemas/http'
import { describe, expect, it } from 'vitest'
import { Admission } from './admission.ts'

const [start, input] = [{ isStart: true }, { isStart: false }]

function full(): Admission {
  const admission = new Admission({ limits: { calls: 3, starts: 2 } })
  for (const call of [start, start, input]) admission.enter(call)
  return admission
}

describe('the admission', () => {
  it('should refuse what is too much, and let in again when somebody has left', () => {
    const admission = full()
    expect(() => admission.enter(input)).toThrow(Problem)
    admission.leave()
    admission.enter(input)
    expect(() => admission.enter(input)).toThrow('Send the same again in a second.')
  })

  it('should keep places for conversations under way', () => {
    const admission = full()
    admission.leave()
    expect(() => admission.enter(start)).toThrow(Problem)
    admission.enter(input)
  })

  it('should not count who waits aside', async () => {
    const admission = full()
    const { promise, resolve } = Promise.withResolvers<string>()
    const waiting = admission.aside(promise)
    admission.enter(input)
    resolve('done')
    expect(await waiting).toBe('done')
    for (let left = 0; left < 2; left++) {
      expect(() => admission.enter(input)).toThrow(Problem)
      admission.leave()
    }
    admission.enter(input)
  })
})
