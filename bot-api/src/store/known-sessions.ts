import { limits } from '../limits.ts'
import type { Queryable } from './queryable.ts'

/** Tells sessions of this database from others: once known, a session stays so. */
export class KnownSessions {
  readonly #database: Queryable
  readonly #known = new Set<string>()

  constructor(database: Queryable) {
    this.#database = database
  }

  async has(id: string): Promise<boolean> {
    if (this.#known.has(id)) return true
    const { rows } = await this.#database.query({ name: 'knows-session', text: 'SELECT 1 FROM conversations.sessions WHERE id = $1', values: [id] })
    if (rows.length === 0) return false
    if (this.#known.size >= limits.rememberedSessions) this.#known.delete(this.#known.values().next().value!)
    this.#known.add(id)
    return true
  }
}
