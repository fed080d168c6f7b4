import { FeelDuration, FeelFunction, parseDate, parseDateTime } from 'feelin'
import { guardedPatternFunctions } from './guard-patterns.ts'
import { printInstant } from './time/print-instant.ts'

/** Thrown by `assert`: the one way in which an expression fails on purpose. */
export class FailedAssertion extends Error {}

/** Functions of Zeebe's FEEL that the library lacks or does not bound, and its clock, which must be the command's. Names of variables win over them. */
export function extendFeelin(now: (() => number) | undefined): { [name: string]: unknown } {
  const time = now?.()
  return {
    ...functions,
    now: new FeelFunction(() => time === undefined ? null : parseDateTime(printInstant(time)), []),
    today: new FeelFunction(() => time === undefined ? null : parseDate(printInstant(time).slice(0, 10)), []),
  }
}

const functions = {
  ...guardedPatternFunctions,
  'is defined': new FeelFunction(value => value !== null && value !== undefined, ['value']),
  'get or else': new FeelFunction((value, orElse) => value ?? orElse ?? null, ['value', 'default']),
  assert: new FeelFunction(assert, ['value', 'condition', 'cause']),
  cycle: new FeelFunction(cycle, ['repetitions', 'interval']),
}

function assert(value: unknown, condition: unknown, cause: unknown): unknown {
  if (condition === true) return value
  throw new FailedAssertion(typeof cause === 'string' ? cause : 'The condition is not fulfilled')
}

function cycle(repetitions: unknown, interval: unknown): string | null {
  if (repetitions instanceof FeelDuration) return `R/${repetitions}`
  if (!(interval instanceof FeelDuration)) return null
  return repetitions === null || typeof repetitions === 'number' ? `R${repetitions ?? ''}/${interval}` : null
}
