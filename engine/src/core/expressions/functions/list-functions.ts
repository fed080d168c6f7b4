import type { Run } from '../compiler/run.ts'
import { identicalValue } from '../values/identical-value.ts'
import { isNumber, toInt } from '../values/number.ts'
import type { Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn } from './define-built-in.ts'
import { distinctValues, duplicateValues } from './distinct-values.ts'
import { limitList } from './limit-list.ts'

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value)

/** Asking lists and making new ones of them. Positions begin at 1, negative ones count from the end. */
export const listFunctions: readonly BuiltIn[] = [
  defineBuiltIn({
    name: 'list contains', parameters: ['list', 'element'], call: ([list, element = null], run) => isList(list) ? limitList(list, run).some(item => identicalValue(item, element)) : undefined,
  }),
  defineBuiltIn({ name: 'count', parameters: ['list'], call: ([list]) => isList(list) ? list.length : undefined }),
  defineBuiltIn({
    name: 'sublist', parameters: ['list', 'start'], call: ([list, start = null], run) => isList(list) && isNumber(start) ? limitList(list, run).slice(Math.max(0, toIndex(list, toInt(start)))) : undefined,
  }),
  defineBuiltIn({
    name: 'sublist', parameters: ['list', 'start', 'length'],
    call: ([list, start = null, length = null], run) => isList(list) && isNumber(start) && isNumber(length) ? slice(limitList(list, run), toInt(start), toInt(length)) : undefined,
  }),
  defineBuiltIn({
    name: 'append', parameters: ['list', 'items'], variadic: true, call: ([list, items], run) => isList(list) && isList(items) ? limitList([...list, ...items], run) : undefined,
  }),
  defineBuiltIn({ name: 'concatenate', parameters: ['lists'], variadic: true, call: ([lists], run) => isList(lists) ? concatenate(lists, run) : undefined }),
  defineBuiltIn({
    name: 'insert before', parameters: ['list', 'position', 'newItem'],
    call: ([list, position = null, item = null], run) => isList(list) && isNumber(position) ? limitList(insert(list, toInt(position), item), run) : undefined,
  }),
  defineBuiltIn({
    name: 'remove', parameters: ['list', 'position'], call: ([list, position = null], run) => isList(list) && isNumber(position) ? remove(limitList(list, run), toInt(position)) : undefined,
  }),
  defineBuiltIn({ name: 'reverse', parameters: ['list'], call: ([list], run) => isList(list) ? limitList(list, run).toReversed() : undefined }),
  defineBuiltIn({
    name: 'index of', parameters: ['list', 'match'],
    call: ([list, match = null], run) => isList(list) ? limitList(list, run).flatMap((item, index) => identicalValue(item, match) ? [index + 1] : []) : undefined,
  }),
  defineBuiltIn({ name: 'union', parameters: ['lists'], variadic: true, call: ([lists], run) => isList(lists) ? distinctValues(concatenate(lists, run), run) : undefined }),
  defineBuiltIn({ name: 'distinct values', parameters: ['list'], call: ([list], run) => isList(list) ? distinctValues(list, run) : undefined }),
  defineBuiltIn({ name: 'duplicate values', parameters: ['list'], call: ([list], run) => isList(list) ? duplicateValues(list, run) : undefined }),
  defineBuiltIn({ name: 'flatten', parameters: ['list'], call: ([list], run) => isList(list) ? flatten(list, run) : undefined }),
]

/** Index of a position; before the beginning where it is too far from the end. */
const toIndex = (list: readonly Value[], position: number): number => position > 0 ? position - 1 : list.length + position

function slice(list: readonly Value[], start: number, length: number): readonly Value[] {
  const from = toIndex(list, start)
  return list.slice(Math.max(0, from), Math.max(0, from + length))
}

function insert(list: readonly Value[], position: number, item: Value): readonly Value[] {
  const index = Math.max(0, toIndex(list, position))
  return [...list.slice(0, index), item, ...list.slice(index)]
}

/** The rest is found by the next position: removing 0 repeats the list, as in Zeebe. */
function remove(list: readonly Value[], position: number): readonly Value[] {
  return [...list.slice(0, Math.max(0, toIndex(list, position))), ...list.slice(Math.max(0, toIndex(list, position + 1)))]
}

function concatenate(lists: readonly Value[], run: Run): readonly Value[] {
  return limitList(lists.flatMap(item => item), run)
}

function flatten(list: readonly Value[], run: Run): readonly Value[] {
  const flat: Value[] = []
  const rest = list.toReversed()
  for (let item = rest.pop(); item !== undefined; item = rest.pop()) {
    if (Array.isArray(item)) for (const inner of limitList(item as readonly Value[], run).toReversed()) rest.push(inner)
    else flat.push(item)
  }
  return limitList(flat, run)
}
