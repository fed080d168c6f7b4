import type { Variables } from '@souffleur/schemas'
import type { Pool } from 'pg'
import { writeJson } from './json-text.ts'

export interface IntendedAnswer { visit: string; words: string; given: Variables }

/** Writes an answer ahead of completing its job: whoever closes the visit, now or after a crash, its words are there. They show once it is closed. */
export async function intendAnswer(database: Pool, { visit, words, given }: IntendedAnswer): Promise<void> {
  await database.query({ name: 'intend-answer', text: 'UPDATE conversations.visits SET answer = $2, given = $3 WHERE visit = $1 AND closed_at IS NULL', values: [visit, words, writeJson(given)] })
}
