import { FeelDuration, FeelFunction, parseDate, parseDateTime } from 'feelin'
import { guardedPatternFunctions } from './guard-patterns.ts'
import { printInstant } from './time/print-instant.ts'

/** What the first failed `assert` of an evaluation said: the one way in which an expression fails on purpose. */
export interface Assertions { failed?: string }

/** Functions of Zeebe's FEEL that the library lacks or does not bound, and its clock, which must be the command's. Names of variables win over them. */
export function extendFeelin(now: (() => number) | undefined, assertions: Assertions): { [name: string]: unknown } {
  const time = now?.()
  return {
    ...functions,
    assert: new FeelFunction((...values) => assert(assertions, values), ['value', 'condition', 'cause']),
    now: new FeelFunction(() => time === undefined ? null : parseDateTime(printInstant(time)), []),
    today: new FeelFunction(() => time === undefined ? null : parseDate(printInstant(time).slice(0, 10)), []),
  }
}

const functions = {
  ...guardedPatternFunctions,
  'is defined': new FeelFunction(value => value !== null && value !== undefined, ['value']),
  'get or else': new FeelFunction((value, orElse) => value ?? orElse ?? null, ['value', 'default']),
  cycle: new FeelFunction(cycle, ['repetitions', 'interval']),
}

/** The library keeps its warnings to itself when a function throws, so a failure is noted and the evaluation goes on with null. */
function assert(assertions: Assertions, [value, condition, cause]: unknown[]): unknown {
  if (condition === true) return value
  assertions.failed ??= typeof cause === 'string' ? cause : 'The condition is not fulfilled'
  return null
}

function cycle(repetitions: unknown, interval: unknown): string | null {
  if (repetitions instanceof FeelDuration) return `R/${repetitions}`
  if (!(interval instanceof FeelDuration)) return null
  return repetitions === null || typeof repetitions === 'number' ? `R${repetitions ?? ''}/${interval}` : null
}
