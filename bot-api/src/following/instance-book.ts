import { limits } from '../limits.ts'
import type { Queryable } from '../store/queryable.ts'

/** Which session a process instance belongs to: its root, or one called by it. What was asked before is remembered, strangers too. */
export class InstanceBook {
  readonly #sessions = new Map<string, string | null>()

  /** null: a stranger; undefined: not looked up yet. */
  sessionOf(processInstanceKey: string): string | null | undefined {
    return this.#sessions.get(processInstanceKey)
  }

  learn(processInstanceKey: string, session: string | null): void {
    this.#sessions.delete(processInstanceKey)
    if (this.#sessions.size >= limits.rememberedInstances) this.#sessions.delete(this.#sessions.keys().next().value!)
    this.#sessions.set(processInstanceKey, session)
  }

  forget(processInstanceKey: string): void {
    this.#sessions.delete(processInstanceKey)
  }

  /** Looks up what is not known yet. */
  async lookUp(database: Queryable, processInstanceKeys: Iterable<string>): Promise<void> {
    const unknown = [...new Set(processInstanceKeys)].filter((key) => !this.#sessions.has(key))
    if (unknown.length === 0) return
    const { rows } = await database.query({ name: 'look-up-instances', text: statement, values: [unknown] })
    const found = new Map(rows.map((row: { key: string; session: string }) => [row.key, row.session]))
    for (const key of unknown) this.learn(key, found.get(key) ?? null)
  }
}

const statement = 'SELECT process_instance_key AS key, session_id AS session FROM conversations.instances WHERE process_instance_key = ANY($1)'
