import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shrinkList } from './shrink-list.ts'

/** Up to the last of the wanted, if all of them are there in this order. */
const showing = (wanted: number[]) => async (items: number[]): Promise<number[] | undefined> => {
  let found = 0
  for (const [at, item] of items.entries()) if (item === wanted[found] && ++found === wanted.length) return items.slice(0, at + 1)
  return undefined
}

it('should leave nothing but what shows the difference', async () => {
  await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 40 }), fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), async (items, chosen) => {
    const wanted = items.filter((_, at) => at === 0 || chosen[at])
    expect(await shrinkList(items, showing(wanted))).toEqual(wanted)
  }), { seed: 20_261_121, numRuns: 200 })
})

it('should keep a list that shows nothing once anything is missing', async () => {
  expect(await shrinkList([1, 2, 3], async items => items.length === 3 ? items : undefined)).toEqual([1, 2, 3])
})
