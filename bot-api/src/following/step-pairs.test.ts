import { describe, expect, it, vi } from 'vitest'
import { limits } from '../limits.ts'
import type { Effect } from './effects.ts'
import { StepPairs, type Pushed } from './step-pairs.ts'

const answer: Effect = { kind: 'visit-answered', session: 's', visit: '1', words: 'Yes', given: {}, at: 0 }
const step: Pushed = {
  session: 's',
  variables: { visit: '2' },
  effects: [{ kind: 'visit-pushed', session: 's', visit: '2', processInstanceKey: '9', processId: 'p', elementId: 'e', elementInstanceKey: '8', headers: {}, variables: {}, at: 0 }],
}

function open() {
  const batches: string[][] = []
  const pairs = new StepPairs({ write: (effects: readonly Effect[]) => { batches.push(effects.map(({ kind }) => kind)) } })
  return { pairs, batches }
}

describe('an answer and the step that follows', () => {
  it('should be stored together where the step comes before the job is said to be completed', async () => {
    const { pairs, batches } = open()
    await pairs.move({ session: 's', command: async () => {
      expect(pairs.takes(step)).toBeDefined()
      return answer
    } })
    expect(batches).toEqual([['visit-answered', 'visit-pushed']])
    expect(pairs.takes(step)).toBeUndefined()
  })

  it('should be stored together where the step comes a little later', async () => {
    const { pairs, batches } = open()
    const moved = pairs.move({ session: 's', command: async () => answer })
    await new Promise((resolve) => setImmediate(resolve))
    expect(batches).toEqual([])
    expect(pairs.takes(step)).toBeDefined()
    await moved
    expect(batches).toEqual([['visit-answered', 'visit-pushed']])
  })

  it('should not wait for the engine\'s word where the step shows that the answer was taken', async () => {
    const { pairs, batches } = open()
    const said = Promise.withResolvers<Effect>()
    const moved = pairs.move({ session: 's', command: () => said.promise, proof: ({ visit }) => (visit === '2' ? answer : undefined) })
    pairs.takes({ ...step, variables: { visit: '1' } })
    pairs.takes(step)
    await moved
    expect(batches).toEqual([['visit-answered', 'visit-pushed', 'visit-pushed']])
    said.reject(new Error('lost on the way'))
  })

  it('should not wait for each other for long', async () => {
    vi.useFakeTimers()
    const { pairs, batches } = open()
    const moved = pairs.move({ session: 's', command: async () => answer })
    await vi.advanceTimersByTimeAsync(limits.nextStepGrace)
    await moved
    vi.useRealTimers()
    expect(batches).toEqual([['visit-answered']])
    expect(pairs.takes(step)).toBeUndefined()
  })

  it('should say when what was pushed is told', async () => {
    const { pairs, batches } = open()
    const said = Promise.withResolvers<Effect>()
    const moved = pairs.move({ session: 's', command: () => said.promise })
    const told = pairs.takes(step)
    expect(batches).toEqual([])
    said.resolve(answer)
    await told
    expect(batches).toEqual([['visit-answered', 'visit-pushed']])
    await moved
  })

  it('should keep the step where the command fails', async () => {
    const { pairs, batches } = open()
    await expect(pairs.move({ session: 's', command: async () => { pairs.takes(step); throw new Error('gone') } })).rejects.toThrow('gone')
    expect(batches).toEqual([['visit-pushed']])
    expect(pairs.takes({ ...step, session: 'other' })).toBeUndefined()
  })
})
