import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerJson, cutConnection, type OutsideSystem } from './support/outside-system.ts'
import { startRunnerUnderTest, type RunnerUnderTest } from './support/runner-under-test.ts'

let under: RunnerUnderTest
let outside: OutsideSystem
beforeAll(async () => {
  under = await startRunnerUnderTest()
  outside = under.outside
})
afterAll(() => under.stop())
beforeEach(async () => {
  outside.received.length = 0
  await under.restart()
})

const parameters = [{ name: 'id', type: 'string' as const }, { name: 'lang', type: 'string' as const }]

test('should answer the same question out of the cache, also after a restart', async () => {
  outside.behave(answerJson({ found: 1 }))
  const id = under.shelf.put({ id: 'kept', parameters, policy: { cache: { ttlSeconds: 60, key: ['id'] } }, response: { result: '={found: body.found, lang: lang}' } })
  expect(await under.attempt(id, { id: 'a', lang: 'ru' })).toMatchObject({ from: 'system', value: { found: 1, lang: 'ru' } })
  expect(await under.attempt(id, { id: 'a', lang: 'en' })).toMatchObject({ from: 'cache', value: { found: 1, lang: 'en' } })
  expect(await under.attempt(id, { id: 'b' })).toMatchObject({ from: 'system' })
  await under.restart()
  expect(await under.attempt(id, { id: 'a' })).toMatchObject({ from: 'cache' })
  expect(outside.received).toHaveLength(2)
})

test('should ask a system once for all who ask at once', async () => {
  outside.behave(answerJson({ found: 2 }))
  const id = under.shelf.put({ id: 'together', parameters, policy: { cache: { ttlSeconds: 60 } } })
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => under.attempt(id, { id: 'a' })))
  expect(outcomes.map((outcome) => outcome.value)).toEqual(Array.from({ length: 20 }, () => ({ found: 2 })))
  expect(outside.received).toHaveLength(1)
})

test('should let an older answer stand in for a system that fails', async () => {
  outside.behave(answerJson({ found: 3 }))
  const id = under.shelf.put({ id: 'stale', parameters, policy: { retries: 0, cache: { ttlSeconds: 1, staleIfErrorSeconds: 600 } } })
  await under.attempt(id, { id: 'a' })
  outside.behave(cutConnection)
  await expect.poll(async () => (await under.attempt(id, { id: 'a' })).from, { timeout: 10_000 }).toBe('stale')
  expect(await under.attempt(id, { id: 'b' })).toMatchObject({ kind: 'error', code: 'unavailable' })
  outside.behave(answerJson({ found: 4 }))
  expect(await under.attempt(id, { id: 'a' })).toMatchObject({ from: 'system', value: { found: 4 } })
})

test('should keep no errors', async () => {
  outside.behave(answerJson({}, 404))
  const id = under.shelf.put({ id: 'errors', parameters, errors: [{ when: 'status = 404', code: 'not-found' }], policy: { cache: { ttlSeconds: 60 } } })
  expect(await under.attempt(id, { id: 'a' })).toMatchObject({ code: 'not-found' })
  outside.behave(answerJson({ found: 5 }))
  expect(await under.attempt(id, { id: 'a' })).toMatchObject({ value: { found: 5 } })
})

test('should keep the answers of two versions apart', async () => {
  outside.behave(answerJson({ found: 6 }))
  const policy = { cache: { ttlSeconds: 60 } }
  under.shelf.put({ id: 'versions', parameters, policy })
  under.shelf.put({ id: 'versions', version: 2, parameters, policy })
  await under.attempt('versions', { id: 'a' }, { version: 1 })
  expect(await under.attempt('versions', { id: 'a' }, { version: 2 })).toMatchObject({ from: 'system' })
})
