import { failPoint } from '@souffleur/schemas/fail-point'
import type { Knex } from 'knex'
import NodeCache from 'node-cache'
import type { HttpAnswer } from '../connectors/http/index.ts'
import { limits } from '../limits.ts'

/** An answer that was kept, and until when (epoch ms) it is good, or good enough when the system fails. */
export interface KeptAnswer { answer: HttpAnswer; freshUntil: number; staleUntil: number }

/** How long to keep an answer, and what makes it the same question. */
export interface CacheRequest { key: string; ttlMs: number; staleMs: number }

/** Answers in memory, and behind it in Postgres, so that a restart or a second runner finds them. Without the database it is a memory. */
export interface AnswerCache {
  /** The answer that is kept, fresh or stale; `undefined` where there is none. */
  find(key: string): Promise<KeptAnswer | undefined>
  keep(request: CacheRequest, answer: HttpAnswer): void
  /** Callers with one key at one time share one call. */
  shared<Reply>(key: string, call: () => Promise<Reply>): Promise<Reply>
  sweep(): Promise<void>
  close(): Promise<void>
}

export function answerCache(database: Knex, report: (error: Error) => void): AnswerCache {
  const memory = new NodeCache({ maxKeys: limits.cachedAnswers, useClones: false, checkperiod: 0 })
  const flights = new Map<string, Promise<unknown>>()
  const writes = new Set<Promise<void>>()

  function remember(key: string, kept: KeptAnswer): void {
    if (memory.getStats().keys >= limits.cachedAnswers) memory.flushAll()
    memory.set(key, kept, Math.max(1, (kept.staleUntil - Date.now()) / 1000))
  }

  return {
    async find(key) {
      const remembered = memory.get<KeptAnswer>(key)
      const kept = remembered ?? await readKept(database, key).catch(report)
      if (!kept || kept.staleUntil <= Date.now()) return undefined
      if (!remembered) remember(key, kept)
      return kept
    },
    keep({ key, ttlMs, staleMs }, answer) {
      const now = Date.now()
      const kept = { answer, freshUntil: now + ttlMs, staleUntil: now + staleMs }
      remember(key, kept)
      const write: Promise<void> = writeKept(database, key, kept).catch(report).finally(() => writes.delete(write))
      writes.add(write)
    },
    shared<Reply>(key: string, call: () => Promise<Reply>) {
      const flight = flights.get(key) ?? call().finally(() => flights.delete(key))
      flights.set(key, flight)
      return flight as Promise<Reply>
    },
    sweep: async () => { await database('cached_answers').where('stale_until', '<', Date.now()).delete() },
    close: async () => { await Promise.all(writes) },
  }
}

async function readKept(database: Knex, key: string): Promise<KeptAnswer | undefined> {
  const row = await database('cached_answers').where({ key }).first()
  return row && { answer: row.answer, freshUntil: Number(row.fresh_until), staleUntil: Number(row.stale_until) }
}

async function writeKept(database: Knex, key: string, { answer, freshUntil, staleUntil }: KeptAnswer): Promise<void> {
  failPoint('runner: before an answer is kept')
  await database('cached_answers').insert({ key, answer: JSON.stringify(answer), fresh_until: freshUntil, stale_until: staleUntil }).onConflict('key').merge()
}
