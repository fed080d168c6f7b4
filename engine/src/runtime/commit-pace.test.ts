import { describe, expect, it } from 'vitest'
import { CommitPace } from './commit-pace.ts'
import { commitsToTell, slowCommit, verySlowCommit } from './limits.ts'

function openPace() {
  let now = 1_000
  const turns: [isSlow: boolean, ms: number][] = []
  const pace = new CommitPace({ clock: { elapsed: () => now }, onTurn: (...turn) => turns.push(turn) })
  const begin = () => {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    const told = pace.time(promise)
    return { answer: () => { resolve('stored'); return told }, refuse: () => { reject(new Error('no')); return told.catch((error: Error) => error.message) } }
  }
  const pass = (ms: number) => { now += ms }
  const commit = async (ms: number, times = 1) => {
    for (let time = 0; time < times; time++) {
      const { answer } = begin()
      pass(ms)
      await answer()
    }
  }
  return { pace, turns, begin, pass, commit }
}

describe('the pace of commits', () => {
  it('should tell once that several in a row were slow, and once that as many were quick', async () => {
    const { pace, turns, commit } = openPace()
    await commit(slowCommit, commitsToTell - 1)
    expect(pace.isSlow).toBe(false)
    await commit(slowCommit, commitsToTell)
    expect(pace.isSlow).toBe(true)
    await commit(5, commitsToTell - 1)
    await commit(slowCommit)
    expect(pace).toMatchObject({ isSlow: true, ms: slowCommit })
    await commit(5, commitsToTell + 1)
    expect(pace).toMatchObject({ isSlow: false, ms: 5 })
    expect(turns).toEqual([[true, slowCommit], [false, 5]])
  })

  it('should pass over single ones', async () => {
    const { turns, commit } = openPace()
    for (let time = 0; time < 20; time++) {
      await commit(slowCommit, commitsToTell - 1)
      await commit(5)
    }
    expect(turns).toEqual([])
  })

  it('should tell of a very slow one at once, and know of it before it is answered', async () => {
    const { pace, turns, begin, pass } = openPace()
    const { answer } = begin()
    pass(verySlowCommit)
    expect(pace).toMatchObject({ isSlow: true, ms: verySlowCommit })
    expect(turns).toEqual([])
    await answer()
    expect(turns).toEqual([[true, verySlowCommit]])
  })

  it('should not count the time that a commit waited behind another', async () => {
    const { pace, turns, begin, pass } = openPace()
    const commits = Array.from({ length: commitsToTell + 2 }, begin)
    for (const { answer } of commits) {
      pass(slowCommit - 1)
      await answer()
    }
    expect(pace.ms).toBe(slowCommit - 1)
    expect(turns).toEqual([])
  })

  it('should let those pass that are refused', async () => {
    const { pace, turns, begin, pass } = openPace()
    const { refuse } = begin()
    pass(verySlowCommit)
    expect(await refuse()).toBe('no')
    expect(pace).toMatchObject({ isSlow: false, ms: 0 })
    expect(turns).toEqual([])
  })
})
