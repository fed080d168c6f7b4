import type { Variables } from '@souffleur/schemas'
import { compileFeel } from './compiler/compile-feel.ts'
import type { FeelValue } from './expression.ts'
import { fromValue } from './from-value.ts'
import { lookUpIn } from './look-up.ts'
import { collectReads } from './syntax/collect-reads.ts'

/** What can be said of an expression while it is written. */
export interface ExpressionDescription {
  /** Variables that it reads, with what it reads of them (`['customer', 'name']`), in order of appearance; without fields of filtered items, as far as those are told from variables. */
  reads: string[][]
  /** Type of its value, given the sample variables. */
  type: FeelValue['type']
  /** What it warns of, given the sample variables: names that are not there, types that do not fit. */
  warnings: string[]
  /** Why it cannot be read, or fails with these variables. */
  problem?: string
}

/** Describes FEEL text (without `=`) against sample variables: for completion, lint and the list of variables. Never throws. */
export function describeExpression(text: string, sample: Variables, now?: number): ExpressionDescription {
  const compiled = compileFeel(text)
  if ('problem' in compiled) return { reads: [], type: 'NULL', warnings: [], problem: compiled.problem }
  const { value, warnings, failure } = compiled.evaluate({ ...lookUpIn(sample), ...now !== undefined && { now: () => now } })
  const reads = collectReads(compiled.tree).filter(({ path, maybeField }) => !maybeField || Object.hasOwn(sample, path[0] ?? '')).map(({ path }) => path)
  return { reads, type: fromValue(value).type, warnings, ...failure !== undefined && { problem: failure } }
}
