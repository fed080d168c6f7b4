import { isContext } from '../values/is-context.ts'
import { printValue } from '../values/print-value.ts'
import { propertiesOf } from '../values/properties.ts'
import { listKeys, listNames } from '../values/list-names.ts'
import type { Node } from '../syntax/tree.ts'
import type { Context, Value } from '../values/value.ts'
import type { Code, Compiler } from './code.ts'
import { Fault } from './fault.ts'
import { lookUpName, readEntry } from './look-up-name.ts'
import { type Run, warn } from './run.ts'
import type { Scope } from './scope.ts'
import { spend } from './spend.ts'

/** `a.b.c`: where the variable is missing, only that is warned of. */
export function compileName({ names }: { names: string[] }, scope: Scope): Code {
  const [first = '', ...rest] = names
  const lookUp = lookUpName(first, scope)
  const missing = `No variable found with name '${first}'`
  return (run, frame) => {
    const value = lookUp(run, frame)
    if (value !== undefined) return rest.length === 0 ? value : readPath(value, rest, run)
    warn(run, 'NO_VARIABLE_FOUND', missing)
    return null
  }
}

/** `x.b` of any value. */
export function compilePath({ value, name }: Extract<Node, { kind: 'path' }>, scope: Scope, compiler: Compiler): Code {
  const base = compiler.expression(value, scope)
  return (run, frame) => {
    const outcome = base(run, frame)
    return outcome instanceof Fault ? outcome : readMember(outcome, name, run)
  }
}

const noInput = new Fault(`No input value available. '?' can only be used inside an unary-test expression.`, true)

/** `?`. */
export function compileInput(scope: Scope): Code {
  const lookUp = lookUpName('?', scope)
  return (run, frame) => {
    const value = lookUp(run, frame)
    return value === undefined ? noInput : value
  }
}

function readPath(value: Value, names: readonly string[], run: Run): Value {
  let at = value
  for (const name of names) at = readMember(at, name, run)
  return at
}

function readMember(value: Value, name: string, run: Run): Value {
  if (Array.isArray(value)) return readOfAll(value, name, run)
  if (isContext(value)) return readOfContext(value, name, run)
  if (value === null) {
    warn(run, 'NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${name}'. The context is null`)
    return null
  }
  const properties = propertiesOf(value)
  const property = properties.get(name)
  if (property !== undefined) return property
  warn(run, 'NO_PROPERTY_FOUND', `No property found with name '${name}' of value '${printValue(value)}'. Available properties: ${listNames([...properties.keys()])}`)
  return null
}

function readOfAll(items: readonly Value[], name: string, run: Run): Value {
  spend(run, items.length)
  return items.map(item => readMember(item, name, run))
}

function readOfContext(context: Context, name: string, run: Run): Value {
  const value = readEntry(context, name)
  if (value !== undefined) return value
  const keys = listKeys(context)
  warn(run, 'NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${name}'. ${keys === '' && isMade(context) ? 'The context is empty' : `Available keys: ${keys}`}`)
  return null
}

/** Contexts that an expression made have no prototype; those of variables do. */
const isMade = (context: Context): boolean => Object.getPrototypeOf(context) === null
