import type { FakeSession } from './fake-session.ts'

/** What the test's server keeps, and what a test may change about it while it runs. */
export interface FakeWorld {
  sessions: Map<string, FakeSession>
  /** Answers by idempotency key. */
  replayed: Map<string, unknown>
  /** Bodies of the lists; a number is a failing status. */
  pages: { scripts: unknown; status: unknown; sessions: unknown }
  requests: { method: string; path: string; key: string | undefined }[]
  /** Inputs wait for it at the door. */
  released: Promise<void>
  /** The next call that matches is applied and its connection cut before the answer, as a killed server does. */
  cutting: RegExp | undefined
  /** Functions of the story take no time. */
  answersAtOnce: boolean
}

export function newFakeWorld(answersAtOnce: boolean): FakeWorld {
  const pages = { scripts: { items: [] }, status: { parts: [] }, sessions: { items: [], counters: {} } }
  return { sessions: new Map(), replayed: new Map(), pages, requests: [], released: Promise.resolve(), cutting: undefined, answersAtOnce }
}
