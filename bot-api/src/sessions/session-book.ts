import { failPoint } from '@souffleur/schemas/fail-point'
import type { Pool } from 'pg'
import { applyEffects } from '../following/apply-effects.ts'
import type { Effect } from '../following/effects.ts'
import { limits } from '../limits.ts'
import { loadSession } from '../store/load-session.ts'
import type { Editions } from './editions.ts'
import type { SessionView } from './session-view.ts'

export interface BookParts {
  database: Pool
  editions: Editions
  /** Resolves once everything told before is in the tables. */
  flush(): Promise<void>
}

/** `told`: what was told while it was read. */
interface Loading { view: Promise<SessionView | undefined>; told: Effect[] }

/**
 * The sessions in use, in memory: read once, then kept up by what the engine tells, so that a step asks the database nothing. What is written past the writer
 * (notes, drafts) goes through `change`, and the session is read again. The least recently used leave memory first.
 */
export class SessionBook {
  readonly #parts: BookParts
  readonly #known = new Map<string, SessionView>()
  readonly #loading = new Map<string, Loading>()

  constructor(parts: BookParts) {
    this.#parts = parts
  }

  /** A session as it stands now; undefined where there is none. A view never changes: ask again for a later one. */
  view(id: string): SessionView | undefined | Promise<SessionView | undefined> {
    return this.#known.get(id) ?? (this.#loading.get(id) ?? this.#load(id)).view
  }

  /** A session as it stands now, where it is in memory. */
  inMemory(id: string): SessionView | undefined {
    return this.#known.get(id)
  }

  /** The root instance of a session in memory: null before it has one, undefined where the session is not in memory. */
  rootOf(id: string): string | null | undefined {
    const known = this.#known.get(id)
    return known && (known.snapshot.rootKey ?? null)
  }

  /** Whether the push of a step is known already. */
  hasPushed(id: string, visit: string): boolean {
    return this.#known.get(id)?.snapshot.visits.findLast((known) => known.visit === visit)?.pushed === true
  }

  /** A session that was just stored. */
  begin(view: SessionView): void {
    this.#remember(view.snapshot.id, view)
  }

  /** Hears of everything that the engine tells. */
  told(effects: readonly Effect[]): void {
    for (const [session, own] of Map.groupBy(effects, (effect) => effect.session)) {
      const known = this.#known.get(session)
      if (known) this.#remember(session, applied(known, own))
      else this.#loading.get(session)?.told.push(...own)
    }
  }

  /** Writes something to the tables that the engine does not tell. Everything told before is there. */
  async change<Result>(id: string, write: (database: Pool) => Promise<Result>): Promise<Result> {
    await this.#parts.flush()
    try {
      failPoint('sessions: before a change is stored')
      const result = await write(this.#parts.database)
      failPoint('sessions: change stored, nobody told')
      return result
    } finally {
      this.#known.delete(id)
      this.#loading.delete(id)
    }
  }

  /** Sessions that another copy walks from now on. */
  forget(isLost: (id: string) => boolean): void {
    for (const sessions of [this.#known, this.#loading]) for (const id of sessions.keys()) if (isLost(id)) sessions.delete(id)
  }

  #load(id: string): Loading {
    const told: Effect[] = []
    const loading = { told, view: this.#read(id, told) }
    this.#loading.set(id, loading)
    const done = () => this.#loading.get(id) === loading && this.#loading.delete(id)
    void loading.view.then((view) => { if (done() && view) this.#remember(id, view) }, done)
    return loading
  }

  async #read(id: string, told: Effect[]): Promise<SessionView | undefined> {
    await this.#parts.flush()
    const snapshot = await loadSession(this.#parts.database, id)
    if (!snapshot) return undefined
    return applied({ snapshot, edition: await this.#parts.editions.get(snapshot.processDefinitionKey) }, told)
  }

  #remember(id: string, view: SessionView): void {
    this.#known.delete(id)
    if (this.#known.size >= limits.rememberedSessions) this.#known.delete(this.#known.keys().next().value!)
    this.#known.set(id, view)
  }
}

function applied({ snapshot, edition }: SessionView, effects: readonly Effect[]): SessionView {
  const isOutcome = (elementId: string) => Object.hasOwn(edition.outline.outcomes, elementId)
  return effects.length === 0 ? { snapshot, edition } : { snapshot: applyEffects({ snapshot, isOutcome }, effects, Date.now()), edition }
}

