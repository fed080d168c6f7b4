import type { Random } from './random.ts'

export type Kind = 'number' | 'text' | 'truth' | 'list' | 'context'
/** An expression whose numbered gaps (`{number}` …) hold smaller ones. */
type Template = string

const LEAVES: { [kind in Kind]: readonly string[] } = {
  number: ['n', 'x', 'y', 'ctx.a', 'list[1]', 'list[-1]', '7', '3.5', '0', '-2', 'count(list)'],
  text: ['s', 't', '"abc"', '""', '"x y"', 'ctx.b', 'items[1]', 'items[-1]', 'key'],
  truth: ['flag', 'true', 'n > 3', 'x < y', 's = "abc"', 'n = x'],
  list: ['list', 'items', '[1, 2, 3]', '[]', '["u", s]', '[n, x]'],
  context: ['ctx', '{}', '{a: n, b: s}', '{a: ctx, c: list}'],
}
const TEMPLATES: { [kind in Kind]: readonly Template[] } = {
  number: [
    '{number} + {number}', '{number} - {number}', '{number} * {number}', '({number}) / 4', '{number} / {number}', 'modulo({number}, 3)', 'abs({number})', 'floor({number})', 'ceiling({number})', 'round up({number}, 1)', 'decimal({number}, 2)',
    'min({number}, {number})', 'max({list})', 'sum({list})', 'count({list})', 'mean({list})', 'string length({text})', 'if {truth} then {number} else {number}', 'get or else(missing, {number})', 'number(string({number}))', '({number}) ** 2',
    'date("2024-02-29").month', 'date and time("2024-01-01T10:00:00Z").hour', '(duration("PT9H15M")).minutes', '{context}.a', '{list}[{number}]', 'index of({list}, {number})[1]', 'assert({number}, {truth})',
  ],
  text: [
    '{text} + {text}', 'upper case({text})', 'lower case({text})', 'string({number})', 'string({list})', 'string join(items, "-")', 'substring({text}, 1, 2)', 'substring before({text}, "b")', 'replace({text}, "a", "o")', 'if {truth} then {text} else {text}',
    'get or else(missing, {text})', 'string(duration("PT" + string({number}) + "H"))', 'string(date("2024-02-28") + duration("P2D"))', '{context}.b', 'split({text}, " ")[1]', 'string({context})', 'assert({text}, {truth}, "too small")', 'trim({text})',
  ],
  truth: [
    'not({truth})', '{truth} and {truth}', '{truth} or {truth}', '{number} > {number}', '{number} <= {number}', '{text} != {text}', '{number} in [1..5]', '{number} between 1 and 7', 'list contains({list}, {number})', 'contains({text}, "a")', 'starts with({text}, "a")',
    'matches({text}, "[a-c]+")', 'some i in {list} satisfies i > 3', 'every i in {list} satisfies i > 3', 'is defined(missing)', 'is defined({text})', 'missing = null', '{list} = {list}', '{context} = {context}', '{number} instance of number', 'date("2024-03-01") > date("2024-02-01")', 'all({list})',
  ],
  list: [
    'append({list}, {number})', 'concatenate({list}, {list})', 'reverse({list})', 'distinct values({list})', 'for i in {list} return i', 'for i in list return i * {number}', 'for i in 1..3 return i + {number}', '{list}[item > 2]', 'sort({list}, function(a, b) a < b)', 'flatten([{list}, {list}])',
    'sublist({list}, 1, 1)', 'remove({list}, 1)', 'insert before({list}, 1, {number})', 'union({list}, {list})', 'get entries({context})', 'split({text}, "")', 'if {truth} then {list} else {list}', '[{context}, {context}].a',
  ],
  context: ['{a: {number}, b: {text}}', '{a: {number}, c: {d: a + 1}}', 'context put({context}, "z", {number})', 'context merge([{context}, {context}])', 'if {truth} then {context} else {context}', '{a: {list}, b: {truth}}', 'context([{key: "a", value: {number}}])'],
}
const WRONG = ['missing', 'null', 'ctx.nope', 'list[99]', 'n + s', 'items', 'missing.a', 'flag + 1', '1 / 0', 'date("nonsense")', 'substring(n, 1)', 'number("abc")', 's > 3', 'assert(missing, missing != null)', 'for i in 1..n return missing']
const GAP = /\{(number|text|truth|list|context)\}/g
const MAX_DEPTH = 3

/** FEEL, as it stands behind `=`. */
export const expressions = {
  number: (random: Random): string => mostlySound(random, 'number'),
  text: (random: Random): string => mostlySound(random, 'text'),
  truth: (random: Random): string => mostlySound(random, 'truth'),
  list: (random: Random): string => mostlySound(random, 'list'),
  any: (random: Random): string => random.chance(8) ? random.pick(WRONG) : grow(random, random.pick(['number', 'number', 'text', 'truth', 'list', 'context'])),
}

const mostlySound = (random: Random, kind: Kind): string => random.chance(3) ? random.pick(WRONG) : grow(random, kind)

/** An expression of a kind, often made of others. */
function grow(random: Random, kind: Kind, depth = 0): string {
  if (depth === MAX_DEPTH || random.chance(55)) return random.pick(LEAVES[kind])
  return random.pick(TEMPLATES[kind]).replace(GAP, (_gap, inner: Kind) => bracketed(grow(random, inner, depth + 1)))
}

/** What has several words cannot stand next to an operator as it is. */
const bracketed = (expression: string): string => /^(?:if|for|some|every) |^-|^[^(,]* (?:and|or|in|between|instance) /.test(expression) ? `(${expression})` : expression

/** What keeps a variable as others expect it. */
export function expressionFor(name: string, random: Random): string {
  const kind = { n: 'number', x: 'number', y: 'number', s: 'text', t: 'text', flag: 'truth', list: 'list' }[name] ?? 'any'
  return expressions[random.mostly([kind], ['any']) as keyof typeof expressions](random)
}
