import { EngineError, type EngineClient } from '@souffleur/engine/client'
import { limits } from '../limits.ts'
import type { Log } from '../room.ts'
import type { SessionBook } from '../sessions/session-book.ts'
import type { SessionView } from '../sessions/session-view.ts'
import type { Turns } from '../sessions/turns.ts'
import { isLater } from '../store/is-later.ts'
import type { Queryable } from '../store/queryable.ts'
import type { SessionSnapshot, TopVisit } from '../store/session-snapshot.ts'
import type { Effect, EffectOf } from './effects.ts'
import { Due } from './due.ts'
import type { SessionWriter } from './session-writer.ts'

export interface KeeperParts {
  database: Queryable
  engine: EngineClient
  book: SessionBook
  turns: Turns
  writer: SessionWriter
  log: Log
}

/**
 * What only the record stream would tell, and on a cluster too late: that a step which stands was taken away, and that an instance which shows none has ended. The engine is asked by commands that
 * change nothing but a time-out: steps that stand for a while are prolonged, and so are those that another step was opened above; instances that show no step are looked at less and less often.
 */
export class StepKeeper {
  readonly #parts: KeeperParts
  /** Visit → its session, while it is not prolonged. */
  readonly #fresh = new Due<string>()
  /** Session that shows no step → how long the last wait was. */
  readonly #unsettled = new Due<number>()
  /** Until when a step that was shown may be one that nobody here has heard of. */
  #missesUntil = 0
  readonly #timer = setInterval(() => this.#look(), limits.keepInterval).unref()

  constructor(parts: KeeperParts) {
    this.#parts = parts
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** Begins to look after sessions that were another copy's, or an earlier life's of this one. */
  async take(isOwn: (session: string) => boolean): Promise<void> {
    this.#missesUntil = performance.now() + limits.firstJobTimeout + limits.stepPollInterval
    const { rows } = await this.#parts.database.query(unsettled)
    for (const { id } of rows) if (isOwn(id)) this.watch(id)
  }

  /** Whether steps that were shown may be missing: a database that lost power forgets the last it was told, and the engine pushes those again that nobody has prolonged. */
  get mayMissSteps(): boolean {
    return performance.now() < this.#missesUntil
  }

  /** Hears of everything that is told. */
  told(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.kind === 'visit-pushed') this.#pushed(effect)
      else if (effect.kind === 'visit-answered' || effect.kind === 'visit-closed') this.#closed(effect)
      else if (effect.kind === 'instance-bound' && effect.root) this.watch(effect.session)
    }
  }

  /** A step that is known was pushed again: its time was over. */
  pushedAgain(session: string, visit: string): void {
    this.#fresh.set(visit, session, 0)
  }

  /** Asks after the instance of a session soon, and again and again while it shows no step. */
  watch(session: string): void {
    this.#unsettled.set(session, limits.instanceCheck.first, limits.instanceCheck.first)
  }

  /** The engine does not know the job of a step any more: the script took it away, unless the record stream will say that it was answered. To be called in the session's turn. */
  async lost(session: string, visit: string): Promise<void> {
    this.#parts.writer.write([{ kind: 'visit-closed', session, visit, by: 'gone', unsure: true, at: Date.now() }])
    await this.#checkInstance(session)
  }

  /** The record stream tells of pushes too, long after. */
  #pushed({ session, visit }: EffectOf<'visit-pushed'>): void {
    if (!this.#fresh.has(visit)) this.#fresh.set(visit, session, limits.prolongAfter)
    const view = this.#parts.book.inMemory(session)
    for (const older of view ? openSteps(view) : []) if (isLater(visit, older.visit)) this.#inTurn(session, () => this.#prolong(session, older.visit))
  }

  #closed({ session, visit }: EffectOf<'visit-answered' | 'visit-closed'>): void {
    this.#fresh.delete(visit)
    this.watch(session)
  }

  #look(): void {
    for (const [visit, session] of this.#fresh.take()) this.#inTurn(session, () => this.#prolong(session, visit))
    for (const [session, waited] of this.#unsettled.take()) this.#inTurn(session, () => this.#checkAgain(session, waited))
  }

  /** Not while an input is on its way: it may be what took the step away. */
  #inTurn(session: string, work: () => Promise<void>): void {
    this.#parts.turns.take(session, work).catch((error: unknown) => this.#parts.log.warn(error, 'a session could not be looked after'))
  }

  async #prolong(session: string, visit: string): Promise<void> {
    if (!await this.#isOpen(session, visit)) return
    await this.#parts.writer.flush()
    if (!await this.#isOpen(session, visit)) return
    const ended = await this.#ended(session)
    if (ended) return this.#cancel(ended, visit)
    const isThere = await stands(() => this.#parts.engine.updateJobTimeout({ jobKey: visit, timeout: limits.jobTimeout }))
    if (!isThere) await this.lost(session, visit)
  }

  /** The session where it has ended although a step is open: it was given up before anybody knew of its instance. */
  async #ended(session: string): Promise<SessionSnapshot | undefined> {
    const snapshot = (await this.#parts.book.view(session))?.snapshot
    return snapshot?.endedAt ? snapshot : undefined
  }

  /** Where the step is of a called instance, only the record stream tells which one is to be canceled: the step is pushed again until then. */
  async #cancel({ rootKey, visits }: SessionSnapshot, visit: string): Promise<void> {
    const processInstanceKey = rootKey ?? visits.find((known) => known.visit === visit)!.processInstanceKey
    await stands(() => this.#parts.engine.cancelProcessInstance({ processInstanceKey }))
  }

  async #isOpen(session: string, visit: string): Promise<boolean> {
    const view = await this.#parts.book.view(session)
    return view !== undefined && openSteps(view).some((step) => step.visit === visit)
  }

  async #checkAgain(session: string, waited: number): Promise<void> {
    if (!await this.#checkInstance(session)) return
    const wait = Math.min(waited * 2, limits.instanceCheck.longest)
    this.#unsettled.set(session, wait, wait)
  }

  /** Whether the session shows no step although its instance is there. */
  async #checkInstance(session: string): Promise<boolean> {
    const { book, engine, writer } = this.#parts
    const snapshot = (await book.view(session))?.snapshot
    if (!snapshot?.rootKey || snapshot.endedAt || snapshot.top) return false
    const { rootKey } = snapshot
    if (await stands(() => engine.setVariables({ elementInstanceKey: rootKey, variables: {}, local: true }))) return true
    writer.write([{ kind: 'instance-ended', session, processInstanceKey: rootKey, at: Date.now() }])
    return false
  }
}

/** Sessions that show no step. */
const unsettled = `
SELECT id FROM conversations.sessions s
WHERE ended_at IS NULL AND NOT EXISTS (SELECT FROM conversations.visits v WHERE v.session_id = s.id AND v.closed_at IS NULL AND v.variables IS NOT NULL)`

function openSteps({ snapshot }: SessionView): TopVisit[] {
  return snapshot.visits.filter(({ pushed, closedAt }) => pushed && closedAt === undefined) as TopVisit[]
}

/** Whether what a command is for still exists. Where the engine does not answer, it is taken to. */
async function stands(command: () => Promise<unknown>): Promise<boolean> {
  try {
    await command()
    return true
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    return error.status !== 'NOT_FOUND'
  }
}
