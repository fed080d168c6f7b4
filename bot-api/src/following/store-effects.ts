import { binaryArray, type ElementType, type FilledStatement } from '@souffleur/engine'
import { touchSessions } from '../store/touch-sessions.ts'
import { effectStatements, type Cell, type EffectStatement } from './effect-statements.ts'
import type { Effect } from './effects.ts'
import { mergeVisits } from './merge-visits.ts'
import { storeVisits } from './store-visits.ts'

/** Stores effects, each kind in one statement, in one transaction. Storing them again changes nothing but revisions, which become `revision` or more. */
export function storeEffects(effects: readonly Effect[], revision: number): FilledStatement[] {
  const sessions = changedSessions(effects)
  const visits = mergeVisits(effects)
  const closedVisits = visits.filter(({ closedAt }) => closedAt !== undefined).map(({ visit }) => visit)
  const byKind = Map.groupBy(effects, ({ kind }) => kind)
  return [
    ...(sessions.length > 0 ? [touchSessions({ sessions, revision, closedVisits })] : []),
    ...storeVisits(visits),
    ...effectStatements.flatMap((statement) => storeKind(byKind.get(statement.kind) ?? [], statement)),
  ]
}

/** Sessions whose state may look different after these effects. */
export function changedSessions(effects: readonly Effect[]): string[] {
  return [...new Set(effects.filter(({ kind }) => kind !== 'variable-set').map(({ session }) => session))]
}

function storeKind(effects: readonly Effect[], { kind, text, columns, last }: EffectStatement): FilledStatement[] {
  return effects.length > 0 ? [{ statement: { name: kind, text }, values: transpose(last ? lastOfEach(effects, last) : effects, columns) }] : []
}

/** Rows to one array a column. */
function transpose(effects: readonly Effect[], columns: EffectStatement['columns']): Buffer[] {
  const rows = effects.map(columns)
  return rows[0]!.map((cell, column) => binaryArray(typeOf(cell), rows.map((row) => row[column]!)))
}

function typeOf(cell: Cell): ElementType {
  if (typeof cell === 'boolean') return 'boolean'
  return typeof cell === 'number' ? 'float8' : 'text'
}

/** A statement may write a row once: the last effect on it decides. */
function lastOfEach(effects: readonly Effect[], name: (effect: Effect) => string): Effect[] {
  return [...new Map(effects.map((effect) => [name(effect), effect])).values()]
}
