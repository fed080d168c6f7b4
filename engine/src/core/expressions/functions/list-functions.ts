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
    about: {
      signature: 'list contains(list: list, element: any): boolean',
      says: { en: 'Whether the list holds the element.', ru: 'Содержит ли список элемент.' },
      example: { expression: 'list contains([1, 2, 3], 2)', gives: 'true' },
    },
  }),
  defineBuiltIn({
    name: 'count', parameters: ['list'], call: ([list]) => isList(list) ? list.length : undefined,
    about: {
      signature: 'count(list: list): number',
      says: { en: 'How many items a list has.', ru: 'Сколько элементов в списке.' },
      example: { expression: 'count([1, 2, 3])', gives: '3' },
    },
  }),
  defineBuiltIn({
    name: 'sublist', parameters: ['list', 'start'], call: ([list, start = null], run) => isList(list) && isNumber(start) ? limitList(list, run).slice(Math.max(0, toIndex(list, toInt(start)))) : undefined,
    about: {
      signature: 'sublist(list: list, start: number): list',
      says: { en: 'The items from a position on.', ru: 'Элементы начиная с позиции.' },
      example: { expression: 'sublist([1, 2, 3], 2)', gives: '[2, 3]' },
    },
  }),
  defineBuiltIn({
    name: 'sublist', parameters: ['list', 'start', 'length'],
    call: ([list, start = null, length = null], run) => isList(list) && isNumber(start) && isNumber(length) ? slice(limitList(list, run), toInt(start), toInt(length)) : undefined,
    about: {
      signature: 'sublist(list: list, start: number, length: number): list',
      says: { en: 'So many items from a position on.', ru: 'Заданное число элементов начиная с позиции.' },
      example: { expression: 'sublist([1, 2, 3], 1, 2)', gives: '[1, 2]' },
    },
  }),
  defineBuiltIn({
    name: 'append', parameters: ['list', 'items'], variadic: true, call: ([list, items], run) => isList(list) && isList(items) ? limitList([...list, ...items], run) : undefined,
    about: {
      signature: 'append(list: list, items: any...): list',
      says: { en: 'The list with more items at its end.', ru: 'Список с добавленными в конец элементами.' },
      example: { expression: 'append([1], 2, 3)', gives: '[1, 2, 3]' },
    },
  }),
  defineBuiltIn({
    name: 'concatenate', parameters: ['lists'], variadic: true, call: ([lists], run) => isList(lists) ? concatenate(lists, run) : undefined,
    about: {
      signature: 'concatenate(lists: list...): list',
      says: { en: 'One list of all the lists.', ru: 'Один список из всех списков.' },
      example: { expression: 'concatenate([1, 2], [3])', gives: '[1, 2, 3]' },
    },
  }),
  defineBuiltIn({
    name: 'insert before', parameters: ['list', 'position', 'newItem'],
    call: ([list, position = null, item = null], run) => isList(list) && isNumber(position) ? limitList(insert(list, toInt(position), item), run) : undefined,
    about: {
      signature: 'insert before(list: list, position: number, newItem: any): list',
      says: { en: 'The list with an item inserted before a position.', ru: 'Список, в который перед позицией вставлен элемент.' },
      example: { expression: 'insert before([1, 3], 2, 2)', gives: '[1, 2, 3]' },
    },
  }),
  defineBuiltIn({
    name: 'remove', parameters: ['list', 'position'], call: ([list, position = null], run) => isList(list) && isNumber(position) ? remove(limitList(list, run), toInt(position)) : undefined,
    about: {
      signature: 'remove(list: list, position: number): list',
      says: { en: 'The list without the item at a position.', ru: 'Список без элемента на позиции.' },
      example: { expression: 'remove([1, 2, 3], 2)', gives: '[1, 3]' },
    },
  }),
  defineBuiltIn({
    name: 'reverse', parameters: ['list'], call: ([list], run) => isList(list) ? limitList(list, run).toReversed() : undefined,
    about: {
      signature: 'reverse(list: list): list',
      says: { en: 'The list from its end to its beginning.', ru: 'Список в обратном порядке.' },
      example: { expression: 'reverse([1, 2, 3])', gives: '[3, 2, 1]' },
    },
  }),
  defineBuiltIn({
    name: 'index of', parameters: ['list', 'match'],
    call: ([list, match = null], run) => isList(list) ? limitList(list, run).flatMap((item, index) => identicalValue(item, match) ? [index + 1] : []) : undefined,
    about: {
      signature: 'index of(list: list, match: any): list',
      says: { en: 'The positions at which the list holds a value.', ru: 'Позиции, на которых в списке стоит значение.' },
      example: { expression: 'index of([1, 2, 1], 1)', gives: '[1, 3]' },
    },
  }),
  defineBuiltIn({
    name: 'union', parameters: ['lists'], variadic: true, call: ([lists], run) => isList(lists) ? distinctValues(concatenate(lists, run), run) : undefined,
    about: {
      signature: 'union(lists: list...): list',
      says: { en: 'One list of all the lists, each value once.', ru: 'Один список из всех списков без повторов.' },
      example: { expression: 'union([1, 2], [2, 3])', gives: '[1, 2, 3]' },
    },
  }),
  defineBuiltIn({
    name: 'distinct values', parameters: ['list'], call: ([list], run) => isList(list) ? distinctValues(list, run) : undefined,
    about: {
      signature: 'distinct values(list: list): list',
      says: { en: 'Each value of the list once.', ru: 'Значения списка без повторов.' },
      example: { expression: 'distinct values([1, 2, 1])', gives: '[1, 2]' },
    },
  }),
  defineBuiltIn({
    name: 'duplicate values', parameters: ['list'], call: ([list], run) => isList(list) ? duplicateValues(list, run) : undefined,
    about: {
      signature: 'duplicate values(list: list): list',
      says: { en: 'The values that come more than once.', ru: 'Значения, которые встречаются больше одного раза.' },
      example: { expression: 'duplicate values([1, 2, 1])', gives: '[1]' },
    },
  }),
  defineBuiltIn({
    name: 'flatten', parameters: ['list'], call: ([list], run) => isList(list) ? flatten(list, run) : undefined,
    about: {
      signature: 'flatten(list: list): list',
      says: { en: 'The items of all lists within lists in one list.', ru: 'Элементы всех вложенных списков в одном списке.' },
      example: { expression: 'flatten([[1, [2]], 3])', gives: '[1, 2, 3]' },
    },
  }),
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
