import type { Random } from './random.ts'

export const VARIABLES = ['n', 'x', 'y', 's', 't', 'flag', 'list', 'items', 'ctx', 'key'] as const
const VALUES: { [name in typeof VARIABLES[number]]: readonly unknown[] } = {
  n: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], x: [-3, 0, 1, 2, 5, 10], y: [0, 2, 7.25, 100], s: ['', 'a', 'abc', 'text', 'Ünïcode'], t: ['abc', 'zed'], flag: [true, false],
  list: [[], [1], [2, 4], [3, 1, 2], [5, 5, 5, 1]], items: [[], ['w'], ['u', 'v']], ctx: [{ a: 1, b: 'p' }, { a: 3, b: 'q' }, {}], key: ['K1', 'K2', 7],
}
const ODD = [null, 42, 'text', true, [], {}, [1, 2]]
const BROKEN = ['', ' ', 'null', '{bad', '[1,2]', '42', '"text"', '{"a":1}}']

/** Every variable that the expressions know, as JSON text; sometimes some are missing, or the text is none. */
export function allVariables(random: Random): string {
  if (random.chance(3)) return random.pick(BROKEN)
  const given = random.chance(80) ? VARIABLES : random.some(VARIABLES, 85)
  return JSON.stringify(Object.fromEntries(given.map(name => [name, valueFor(name, random)])))
}

/** A few variables as JSON text, sometimes a text that is none. */
export function someVariables(random: Random): string {
  if (random.chance(7)) return random.pick(BROKEN)
  if (random.chance(35)) return '{}'
  const names = random.some([...VARIABLES, 'out1', 'extra', 'results', 'r1'] as const, 20)
  return JSON.stringify(Object.fromEntries(random.shuffled(names).map(name => [name, valueFor(name, random)])))
}

function valueFor(name: string, random: Random): unknown {
  const values = VALUES[name as keyof typeof VALUES] ?? [1, 'v', [1, 3], { a: 2 }]
  return random.chance(2) ? random.pick(ODD) : random.pick(values)
}
