import type { ScriptOutline } from '@souffleur/schemas'
import type { Pool } from 'pg'
import { limits } from '../limits.ts'

/** The version of a script that a session is pinned to. */
export interface Edition { id: string; name: string; version: number; outline: ScriptOutline }

/** Editions by process definition key. They never change, so each is read once. */
export class Editions {
  readonly #database: Pool
  readonly #known = new Map<string, Edition>()

  constructor(database: Pool) {
    this.#database = database
  }

  async get(processDefinitionKey: string): Promise<Edition> {
    const known = this.#known.get(processDefinitionKey)
    if (known) return known
    const { rows: [row] } = await this.#database.query('SELECT script_id AS id, name, version, outline FROM conversations.editions WHERE process_definition_key = $1', [processDefinitionKey])
    const edition: Edition = { ...row, outline: JSON.parse(row.outline) as ScriptOutline }
    if (this.#known.size >= limits.rememberedEditions) this.#known.delete(this.#known.keys().next().value!)
    this.#known.set(processDefinitionKey, edition)
    return edition
  }
}
