import { EngineError, type EngineClient } from '@souffleur/engine/client'
import type { Pool } from 'pg'
import { limits } from '../limits.ts'
import type { Log } from '../room.ts'
import type { Effect, EffectOf } from './effects.ts'
import type { SessionWriter } from './session-writer.ts'

export interface WatchParts {
  database: Pool
  engine: EngineClient
  writer: Pick<SessionWriter, 'flush'>
  log: Log
  /** Fetches steps that wait without being pushed. */
  poll(): Promise<void>
}

/**
 * Steps that the record stream announced and no push brought. A step pushed to a process that died before storing it would come
 * back only when its job times out: here it is asked for again, by a time-out of one millisecond; at once where it was announced before this process began.
 */
export class PushWatch {
  readonly #parts: WatchParts
  readonly #began = Date.now()
  /** Visit → when to look at it. */
  readonly #awaited = new Map<string, number>()
  /** Pushed before the record stream told of them. */
  readonly #early = new Set<string>()
  #timer: ReturnType<typeof setInterval> | undefined
  #checking: Promise<void> = Promise.resolve()

  constructor(parts: WatchParts) {
    this.#parts = parts
  }

  start(): void {
    this.#timer = setInterval(() => this.#check(), limits.pushCheckInterval).unref()
  }

  /** Begins to look after sessions that were another copy's, or an earlier life's of this one: with what that never got. */
  async take(isOwn: (session: string) => boolean): Promise<void> {
    const { rows } = await this.#parts.database.query('SELECT visit, session_id FROM conversations.visits WHERE variables IS NULL AND closed_at IS NULL')
    const own = rows.filter((row: { session_id: string }) => isOwn(row.session_id))
    for (const { visit } of own) this.#awaited.set(visit, 0)
    if (own.length > 0) this.#check()
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#checking
  }

  /** Hears of everything that is told: what the records announced, and what was pushed. */
  told(effects: readonly Effect[]): void {
    this.#arrived(effects.flatMap((effect) => (effect.kind === 'visit-pushed' ? effect.visit : [])))
    this.#expect(effects.filter((effect) => effect.kind === 'visit-opened'))
  }

  #expect(opened: readonly EffectOf<'visit-opened'>[]): void {
    const isOlder = ({ at }: { at: number }) => at < this.#began
    for (const step of opened) if (!this.#early.delete(step.visit)) this.#awaited.set(step.visit, isOlder(step) ? 0 : Date.now() + limits.pushGrace)
    if (opened.some(isOlder)) this.#check()
  }

  #arrived(visits: readonly string[]): void {
    for (const visit of visits) if (!this.#awaited.delete(visit)) this.#early.add(visit)
    for (const visit of this.#early.size > limits.earlySteps ? [...this.#early].slice(0, limits.earlySteps / 2) : []) this.#early.delete(visit)
  }

  #check(): void {
    const due = [...this.#awaited].filter(([, at]) => at <= Date.now()).map(([visit]) => visit)
    if (due.length === 0) return
    for (const visit of due) this.#awaited.set(visit, Date.now() + limits.pushGrace)
    this.#checking = this.#askAgain(due).catch((error: unknown) => this.#parts.log.warn(error, 'missing steps could not be asked for again'))
  }

  async #askAgain(visits: string[]): Promise<void> {
    await this.#parts.writer.flush()
    const { rows } = await this.#parts.database.query('SELECT visit FROM conversations.visits WHERE visit = ANY($1) AND variables IS NULL AND closed_at IS NULL', [visits])
    const missing = new Set(rows.map((row: { visit: string }) => row.visit))
    for (const visit of visits) if (!missing.has(visit)) this.#awaited.delete(visit)
    const held = await Promise.all([...missing].map((visit) => this.#timeOut(visit)))
    if (held.includes(false)) await this.#parts.poll()
  }

  /** False where the job is nobody's at the moment, so that polling finds it. */
  async #timeOut(visit: string): Promise<boolean> {
    try {
      await this.#parts.engine.updateJobTimeout({ jobKey: visit, timeout: 1 })
      return true
    } catch (error) {
      if (error instanceof EngineError) return false
      throw error
    }
  }
}
