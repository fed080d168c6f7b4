import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planShards, type Holdings } from './plan-shards.ts'

const copy = (number: number, able = true) => ({ copy: number, address: '', secret: '', able })
const holdings = (copies: number[], owners: (number | null)[]): Holdings => ({ copies: copies.map((number) => copy(number)), owners })

describe('the shards of a copy', () => {
  it('should be all, where it is alone', () => {
    expect(planShards(holdings([1], [null, null, null]), { own: 1, even: true })).toEqual({ take: [0, 1, 2], giveUp: [] })
  })

  it('should be given up for a copy that has come', () => {
    expect(planShards(holdings([1, 2], [1, 1, 1, 1]), { own: 1, even: true })).toEqual({ take: [], giveUp: [2, 3] })
    expect(planShards({ copies: [copy(1), copy(2, false)], owners: [1, 1, 1, 1] }, { own: 1, even: true }).giveUp).toEqual([])
  })

  it('should be kept, where copies do not share', () => {
    expect(planShards(holdings([1, 2], [1, 1, null, 2]), { own: 1, even: false })).toEqual({ take: [2], giveUp: [] })
  })

  it('should come to rest with everything held, and no copy with more than its part', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }), { minLength: 8, maxLength: 32 }), (count, begin) => {
      const copies = Array.from({ length: count }, (_, index) => index + 1)
      let owners = begin.map((owner) => (owner !== null && owner <= count ? owner : null))
      for (let round = 0; round < 8; round += 1) {
        for (const own of copies) {
          const { take, giveUp } = planShards(holdings(copies, owners), { own, even: true })
          owners = owners.map((owner, shard) => (take.includes(shard) ? own : giveUp.includes(shard) ? null : owner))
        }
      }
      for (const own of copies) expect(owners.filter((owner) => owner === own).length).toBeLessThanOrEqual(Math.ceil(owners.length / count))
      expect(owners).not.toContain(null)
    }))
  })
})
