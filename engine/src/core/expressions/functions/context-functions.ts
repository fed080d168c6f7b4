import type { Run } from '../compiler/run.ts'
import { contextEntries } from '../values/context-entries.ts'
import { isContext } from '../values/is-context.ts'
import type { Context, Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn } from './define-built-in.ts'
import { limitList } from './limit-list.ts'

/** Reading contexts and making new ones of them. */
export const contextFunctions: readonly BuiltIn[] = [
  ...['context', 'm'].map(parameter => defineBuiltIn({
    name: 'get entries', parameters: [parameter], call: ([context = null], run) => isContext(context) ? getEntries(context, run) : undefined,
    about: {
      signature: `get entries(${parameter}: context): list`,
      says: { en: 'The entries as a list of contexts with key and value.', ru: 'Поля в виде списка контекстов с ключом и значением.' },
      example: { expression: `get entries(${parameter}: {a: 1})`, gives: '[{key:"a", value:1}]' },
    },
  })),
  ...['context', 'm'].map(parameter => defineBuiltIn({
    name: 'get value', parameters: [parameter, 'key'], call: ([context = null, key = null]) => getValue(context, key),
    about: {
      signature: `get value(${parameter}: context, key: string): any`,
      says: { en: 'The entry of this name; null where there is none.', ru: 'Поле с этим именем; null, если его нет.' },
      example: { expression: `get value(${parameter}: {a: 1}, key: "a")`, gives: '1' },
    },
  })),
  defineBuiltIn({
    name: 'get value', parameters: ['context', 'keys'], call: ([context = null, keys = null]) => getValue(context, keys),
    about: {
      signature: 'get value(context: context, keys: list of strings): any',
      says: { en: 'An entry of an entry, by a path of names.', ru: 'Вложенное поле по пути из имён.' },
      example: { expression: 'get value({a: {b: 2}}, ["a", "b"])', gives: '2' },
    },
  }),
  ...['context put', 'put'].map(name => defineBuiltIn({
    name, parameters: ['context', 'key', 'value'], call: ([context = null, key = null, value = null], run) => put(context, key, { value, run }),
    about: {
      signature: `${name}(context: context, key: string, value: any): context`,
      says: { en: 'The context with an entry added or replaced.', ru: 'Контекст с добавленным или заменённым полем.' },
      example: { expression: `${name}({a: 1}, "b", 2)`, gives: '{a:1, b:2}' },
    },
  })),
  defineBuiltIn({
    name: 'context put', parameters: ['context', 'keys', 'value'], call: ([context = null, keys = null, value = null], run) => put(context, keys, { value, run }),
    about: {
      signature: 'context put(context: context, keys: list of strings, value: any): context',
      says: { en: 'The same for an entry of an entry, by a path of names.', ru: 'То же для вложенного поля по пути из имён.' },
      example: { expression: 'context put({a: {b: 1}}, ["a", "b"], 2)', gives: '{a:{b:2}}' },
    },
  }),
  ...['context merge', 'put all'].map(name => defineBuiltIn({
    name, parameters: ['contexts'], variadic: true, call: ([contexts = null], run) => merge(contexts, run),
    about: {
      signature: `${name}(contexts: context...): context`,
      says: { en: 'One context of all entries; later ones win.', ru: 'Один контекст из всех полей; более поздние побеждают.' },
      example: { expression: `${name}({a: 1}, {a: 2, b: 3})`, gives: '{a:2, b:3}' },
    },
  })),
  defineBuiltIn({
    name: 'context', parameters: ['entries'], call: ([entries = null], run) => fromEntries(entries, run),
    about: {
      signature: 'context(entries: list): context',
      says: { en: 'A context made of keys and values.', ru: 'Контекст из ключей и значений.' },
      example: { expression: 'context([{key: "a", value: 1}])', gives: '{a:1}' },
    },
  }),
]

function create(entries: Iterable<readonly [string, Value]>): Context {
  const context: Record<string, Value> = Object.create(null)
  for (const [name, value] of entries) context[name] = value
  return context
}

const read = (context: Context, name: string): Value => Object.hasOwn(context, name) ? context[name] ?? null : null

function getEntries(context: Context, run: Run): Value {
  return limitList(contextEntries(context).map(([key, value]) => create([['key', key], ['value', value]])), run)
}

function isPath(keys: Value): keys is readonly string[] {
  return Array.isArray(keys) && keys.every(key => typeof key === 'string')
}

function getValue(context: Value, key: Value): Value | undefined {
  if (!isContext(context)) return undefined
  if (typeof key === 'string') return read(context, key)
  if (!isPath(key)) return undefined
  return key.length === 0 ? null : key.reduce<Value>((value, name) => isContext(value) ? read(value, name) : null, context)
}

function put(context: Value, key: Value, { value, run }: { value: Value; run: Run }): Value | undefined {
  if (!isContext(context)) return undefined
  if (typeof key === 'string') return putEntry(context, key, { value, run })
  return isPath(key) ? putPath(context, key, { value, run }) : Array.isArray(key) && key.length === 0 ? null : undefined
}

function putEntry(context: Context, key: string, { value, run }: { value: Value; run: Run }): Context {
  limitList(Object.keys(context), run)
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
  return create(contexts.flatMap(context => (limitList(Object.keys(context), run), contextEntries(context))))
}

function fromEntries(entries: Value, run: Run): Value {
  if (!Array.isArray(entries) || !limitList(entries as readonly Value[], run).every(isKeyAndValue)) return null
  return create((entries as { key: string; value: Value }[]).map(({ key, value }) => [key, value]))
}

function isKeyAndValue(entry: Value): boolean {
  return isContext(entry) && typeof read(entry, 'key') === 'string' && Object.hasOwn(entry, 'value')
}
