import { isContext } from './is-context.ts'
import type { Value } from './value.ts'

/** How many values a value holds, itself included, a long text counting for more; counts no further than `enough`. */
export function sizeOf(value: Value, enough = 1_000_000): number {
  let size = 0
  const rest: Value[] = [value]
  for (let next = rest.pop(); next !== undefined && size < enough; next = rest.pop()) {
    size += typeof next === 'string' ? 1 + (next.length >>> 6) : 1
    if (Array.isArray(next)) for (const item of next as readonly Value[]) rest.push(item)
    else if (isContext(next)) for (const name of Object.keys(next)) rest.push(next[name] ?? null)
  }
  return size
}
