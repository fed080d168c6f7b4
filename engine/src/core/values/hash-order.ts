const MIN_TABLE = 16
const MAX_LOAD = 0.75

/** Each text once, in the order in which a hash set of Java's goes through them: Zeebe lists ids like that in its refusals. */
export function inHashOrder(texts: Iterable<string>): string[] {
  const distinct = [...new Set(texts)]
  let table = MIN_TABLE
  while (distinct.length > table * MAX_LOAD) table *= 2
  return distinct.map(text => ({ text, place: spread(text) & table - 1 })).sort((left, right) => left.place - right.place).map(({ text }) => text)
}

function spread(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at) | 0
  return hash ^ hash >>> 16
}
