import type { Queryable } from '../store/queryable.ts'
import { touchSessions } from '../store/touch-sessions.ts'
import { effectStatements, type EffectStatement } from './effect-statements.ts'
import type { Effect } from './effects.ts'

/**
 * Stores effects, each kind in one statement, all sent at once. Storing them again changes nothing but revisions. Answers what to wait for, inside
 * the caller's transaction.
 */
export function storeEffects(connection: Queryable, effects: readonly Effect[]): Promise<unknown>[] {
  const changed = changedSessions(effects)
  const sent = changed.length > 0 ? [touchSessions(connection, changed)] : []
  return [...sent, ...effectStatements.flatMap((statement) => send(connection, effects, statement))]
}

/** Sessions whose state may look different after these effects. */
export function changedSessions(effects: readonly Effect[]): string[] {
  return [...new Set(effects.filter(({ kind }) => kind !== 'variable-set').map(({ session }) => session))]
}

function send(connection: Queryable, effects: readonly Effect[], { kind, text, columns, last }: EffectStatement): Promise<unknown>[] {
  const own = effects.filter((effect) => effect.kind === kind)
  return own.length > 0 ? [connection.query({ name: kind, text, values: transpose(last ? lastOfEach(own, last) : own, columns) })] : []
}

/** Rows to one array a column. */
function transpose(effects: readonly Effect[], columns: EffectStatement['columns']): unknown[][] {
  const rows = effects.map(columns)
  return rows[0]!.map((_cell, column) => rows.map((row) => row[column]))
}

/** A statement may write a row once: the last effect on it decides. */
function lastOfEach(effects: readonly Effect[], name: (effect: Effect) => string): Effect[] {
  return [...new Map(effects.map((effect) => [name(effect), effect])).values()]
}
