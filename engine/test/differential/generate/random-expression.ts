import type { Random } from './random.ts'

const NUMBERS = ['n', 'x', 'y', 'n + 1', 'x - y', 'n * 2', 'count(list)', 'list[1]', 'sum(list)', 'ctx.a', 'if flag then n else x', '7', '3.5', 'min(n, x)', 'max(list)', 'floor(y / 2)']
const TEXTS = ['s', 't', '"abc"', 's + t', 'string(n)', 'ctx.b', 'upper case(s)', 'string join(items, "-")', 'if n > 3 then s else t', 'substring(t, 1, 2)']
const TRUTHS = ['flag', 'n > 3', 'x < y', 'n > 3 and flag', 'not(flag)', 's = "abc"', 'list contains(items, "u")', 'n in [1..5]', 'true', 'count(list) > 1', 'some i in list satisfies i > 3', 'n = x']
const LISTS = ['list', 'items', '[1, 2, 3]', '[n, x]', 'append(list, n)', 'for i in list return i * 2', 'list[item > 2]', 'concatenate(list, [4])', '[]', 'distinct values(list)', '["u", s]']
const CONTEXTS = ['ctx', '{a: n, b: s}', '{a: ctx, c: list}', 'context put(ctx, "a", n)', '{}']
const WRONG = ['missing', 'null', 'ctx.nope', 'list[99]', 'n + s', 'items']

/** FEEL, as it stands behind `=`. */
export const expressions = {
  number: (random: Random): string => random.mostly(NUMBERS, WRONG),
  text: (random: Random): string => random.mostly(TEXTS, WRONG),
  truth: (random: Random): string => random.mostly(TRUTHS, WRONG),
  list: (random: Random): string => random.mostly(LISTS, WRONG),
  any: (random: Random): string => random.pick([...NUMBERS, ...TEXTS, ...TRUTHS, ...LISTS, ...CONTEXTS, ...WRONG]),
}

/** What keeps a variable as others expect it. */
export function expressionFor(name: string, random: Random): string {
  const kind = { n: 'number', x: 'number', y: 'number', s: 'text', t: 'text', flag: 'truth', list: 'list' }[name] ?? 'any'
  return expressions[random.mostly([kind], ['any']) as keyof typeof expressions](random)
}

export const VARIABLES = ['n', 'x', 'y', 's', 't', 'flag', 'list', 'items', 'ctx', 'key'] as const
const VALUES: { [name in typeof VARIABLES[number]]: readonly unknown[] } = {
  n: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], x: [-3, 0, 1, 2, 5, 10], y: [0, 2, 7.25, 100], s: ['', 'a', 'abc', 'text', 'Ünïcode'], t: ['abc', 'zed'], flag: [true, false],
  list: [[], [1], [2, 4], [3, 1, 2], [5, 5, 5, 1]], items: [[], ['w'], ['u', 'v']], ctx: [{ a: 1, b: 'p' }, { a: 3, b: 'q' }, {}], key: ['K1', 'K2', 7],
}
const ODD = [null, 42, 'text', true, [], {}, [1, 2]]
const BROKEN = ['', ' ', 'null', '{bad', '[1,2]', '42', '"text"', '{"a":1}}']

/** Every variable that the expressions know, as JSON text. */
export function allVariables(random: Random): string {
  return JSON.stringify(Object.fromEntries(VARIABLES.map(name => [name, valueFor(name, random)])))
}

/** A few variables as JSON text, sometimes a text that is none. */
export function someVariables(random: Random): string {
  if (random.chance(4)) return random.pick(BROKEN)
  if (random.chance(35)) return '{}'
  const names = random.some([...VARIABLES, 'out1', 'extra', 'results', 'r1'] as const, 20)
  return JSON.stringify(Object.fromEntries(random.shuffled(names).map(name => [name, valueFor(name, random)])))
}

function valueFor(name: string, random: Random): unknown {
  const values = VALUES[name as keyof typeof VALUES] ?? [1, 'v', [1, 3], { a: 2 }]
  return random.chance(2) ? random.pick(ODD) : random.pick(values)
}
