import { describe, expect, it } from 'vitest'
import { openHouse } from './house/open-house.ts'
import { useHouse } from './house/use-house.ts'

const used = useHouse((connectionString) => openHouse(connectionString, { callsAtOnce: { calls: 3, starts: 2 } }))

const calls = 200
const start = () => used.client.call<any>('POST', '', { body: { script: 'conversation', context: { name: 'Anna', balance: -340 } } })
const begun = async () => (await used.client.call<any>('GET', '?script=conversation&limit=1')).body.counters.conversation?.now ?? 0

describe('more calls than can be answered soon', () => {
  it('should be refused with a word when to come back, and leave nothing behind', async () => {
    const before = await begun()
    const started = await Promise.all(Array.from({ length: calls }, start))
    const [taken, refused] = [started.filter(({ status }) => status === 201), started.filter(({ status }) => status === 503)]
    expect(taken.length + refused.length).toBe(calls)
    expect(taken.length).toBeGreaterThan(0)
    expect(refused[0]).toMatchObject({ body: { type: 'urn:souffleur:problem:overloaded', detail: expect.stringContaining('Send the same again in a second.') } })
    expect((await used.client.choose(taken[0]!.body, 'yes')).status).toBe(200)
    expect(await begun()).toBe(before + taken.length)
  })
})
