import type { JsonValue, Variables } from '@souffleur/schemas'

/** What to set so that `now` becomes `then`, as far as an engine can: a variable that did not exist becomes null. */
export function windBack(now: Variables, then: Variables): Variables {
  const changed = Object.keys(now).filter((name) => !same(now[name]!, then[name] ?? null))
  return Object.fromEntries(changed.map((name) => [name, then[name] ?? null]))
}

function same(one: JsonValue, other: JsonValue): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false
  const [left, right] = [Object.entries(one), Object.entries(other)]
  return left.length === right.length && left.every(([name, value]) => Object.hasOwn(other, name) && same(value, (other as Variables)[name]!))
}
