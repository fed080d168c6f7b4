import type { JsonValue, Variables } from '@souffleur/schemas'

/** What to set so that `now` becomes `then`, as far as an engine can: a variable that did not exist becomes null. */
export function windBack(now: Variables, then: Variables): Variables {
  const before = (name: string) => (Object.hasOwn(then, name) ? then[name]! : null)
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => !same(value, before(name))).map(([name]) => [name, before(name)]))
}

function same(one: JsonValue, other: JsonValue): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false
  const [left, right] = [Object.entries(one), Object.entries(other)]
  return left.length === right.length && left.every(([name, value]) => Object.hasOwn(other, name) && same(value, (other as Variables)[name]!))
}
