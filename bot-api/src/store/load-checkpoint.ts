import type { Variables } from '@souffleur/schemas'
import type { Pool } from 'pg'
import { readJson } from './json-text.ts'

/** `variables`: as they stood when the step was shown. `given`: what was answered there. */
export interface Checkpoint { variables: Variables; given: Variables }

/** What to return to when the conversation is taken back to a visit. */
export async function loadCheckpoint(database: Pool, visit: string): Promise<Checkpoint> {
  const { rows: [row] } = await database.query({ name: 'load-checkpoint', text: 'SELECT variables, given FROM conversations.visits WHERE visit = $1', values: [visit] })
  return { variables: readJson<Variables>(row?.variables ?? '{}'), given: readJson<Variables>(row?.given ?? '{}') }
}
