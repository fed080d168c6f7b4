import { describe, expect, it } from 'vitest'
import { Grouped } from './grouped.ts'

describe('a grouped statement', () => {
  it('should take what is asked meanwhile into the next run together, and give each its own result', async () => {
    const runs: number[][] = []
    const doubled = new Grouped<number, number>(async (items) => { runs.push([...items]); return items.map((item) => item * 2) })
    expect(await Promise.all([1, 2, 3].map((item) => doubled.add(item)))).toEqual([2, 4, 6])
    expect(runs).toEqual([[1], [2, 3]])
  })

  it('should tell all of a run why it failed, and go on', async () => {
    let tries = 0
    const failing = new Grouped<number, number>(async (items) => { if (++tries === 1) throw new Error('gone'); return [...items] })
    await expect(failing.add(1)).rejects.toThrow('gone')
    expect(await failing.add(2)).toBe(2)
  })
})
