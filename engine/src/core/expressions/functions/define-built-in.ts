import { type Run, warn } from '../compiler/run.ts'
import { printValue } from '../values/print-value.ts'
import type { Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'

/** What a function gives instead of a value when it cannot do what it is asked for: null and a warning with this text. */
export class Refusal {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** A built-in whose `call` may give `undefined` for arguments of wrong types. */
export interface Definition extends Omit<BuiltIn, 'call'> {
  call: (args: readonly Value[], run: Run) => Value | undefined | Refusal
}

/** Adds Zeebe's warnings to a definition. */
export function defineBuiltIn({ call, ...rest }: Definition): BuiltIn {
  return { ...rest, call: (args, run) => settle(call(args, run), { name: rest.name, args, run }) }
}

function settle(result: Value | undefined | Refusal, { name, args, run }: { name: string; args: readonly Value[]; run: Run }): Value {
  if (result !== undefined && !(result instanceof Refusal)) return result
  const text = result === undefined ? `Illegal arguments: ${args.map(arg => `'${printValue(arg)}'`).join(', ')}` : result.text
  warn(run, 'FUNCTION_INVOCATION_FAILURE', `Failed to invoke function '${name}': ${text}`)
  return null
}
