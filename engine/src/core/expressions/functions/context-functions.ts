import type { Run } from '../compiler/run.ts'
import { spend } from '../compiler/spend.ts'
import { contextEntries } from '../values/context-entries.ts'
import { isContext } from '../values/is-context.ts'
import type { Context, Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn } from './define-built-in.ts'
import { limitList } from './limit-list.ts'

/** Reading contexts and making new ones of them. */
export const contextFunctions: readonly BuiltIn[] = [
  ...['context', 'm'].map(parameter => defineBuiltIn({ name: 'get entries', parameters: [parameter], call: ([context = null], run) => isContext(context) ? getEntries(context, run) : undefined })),
  ...['context', 'm'].map(parameter => defineBuiltIn({ name: 'get value', parameters: [parameter, 'key'], call: ([context = null, key = null]) => getValue(context, key) })),
  defineBuiltIn({ name: 'get value', parameters: ['context', 'keys'], call: ([context = null, keys = null]) => getValue(context, keys) }),
  ...['context put', 'put'].map(name => defineBuiltIn({
    name, parameters: ['context', 'key', 'value'], call: ([context = null, key = null, value = null], run) => put(context, key, { value, run }),
  })),
  defineBuiltIn({ name: 'context put', parameters: ['context', 'keys', 'value'], call: ([context = null, keys = null, value = null], run) => put(context, keys, { value, run }) }),
  ...['context merge', 'put all'].map(name => defineBuiltIn({
    name, parameters: ['contexts'], variadic: true, call: ([contexts = null], run) => merge(contexts, run),
  })),
  defineBuiltIn({ name: 'context', parameters: ['entries'], call: ([entries = null], run) => fromEntries(entries, run) }),
]

function create(entries: Iterable<readonly [string, Value]>): Context {
  const context: Record<string, Value> = Object.create(null)
  for (const [name, value] of entries) context[name] = value
  return context
}

/** Putting entries in order takes as long as some steps each. */
function chargeEntries(context: Context, run: Run): void {
  spend(run, Object.keys(context).length * 3)
}

const has = (context: Context, name: string): boolean => Object.prototype.propertyIsEnumerable.call(context, name)

const read = (context: Context, name: string): Value => has(context, name) ? context[name] ?? null : null

function getEntries(context: Context, run: Run): Value {
  chargeEntries(context, run)
  return limitList(contextEntries(context).map(([key, value]) => create([['key', key], ['value', value]])), run)
}

function isPath(keys: Value): keys is readonly string[] {
  return Array.isArray(keys) && keys.every(key => typeof key === 'string')
}

function getValue(context: Value, key: Value): Value | undefined {
  if (!isContext(context)) return undefined
  if (typeof key === 'string') return read(context, key)
  if (!isPath(key)) return Array.isArray(key) ? null : undefined
  return key.length === 0 ? null : key.reduce<Value>((value, name) => isContext(value) ? read(value, name) : null, context)
}

function put(context: Value, key: Value, { value, run }: { value: Value; run: Run }): Value | undefined {
  if (!isContext(context)) return undefined
  if (typeof key === 'string') return putEntry(context, key, { value, run })
  return isPath(key) ? putPath(context, key, { value, run }) : Array.isArray(key) && key.length === 0 ? null : undefined
}

function putEntry(context: Context, key: string, { value, run }: { value: Value; run: Run }): Context {
  chargeEntries(context, run)
  return create([...contextEntries(context), [key, value]])
}

function putPath(context: Context, [key, ...rest]: readonly string[], { value, run }: { value: Value; run: Run }): Value {
  if (key === undefined) return null
  if (rest.length === 0) return putEntry(context, key, { value, run })
  const inner = read(context, key)
  return putEntry(context, key, { value: putPath(isContext(inner) ? inner : create([]), rest, { value, run }), run })
}

function merge(contexts: Value, run: Run): Value {
  if (!Array.isArray(contexts) || !contexts.every(isContext)) return null
  return create(contexts.flatMap(context => (chargeEntries(context, run), contextEntries(context))))
}

function fromEntries(entries: Value, run: Run): Value {
  if (!Array.isArray(entries) || !limitList(entries as readonly Value[], run).every(isKeyAndValue)) return null
  return create((entries as { key: string; value: Value }[]).map(({ key, value }) => [key, value]))
}

function isKeyAndValue(entry: Value): boolean {
  return isContext(entry) && typeof read(entry, 'key') === 'string' && has(entry, 'value')
}
