import type { Context, Value } from './value.ts'

/** Contexts are the objects that no class of ours made: documents from outside, and those with a null prototype. */
export function isContext(value: Value): value is Context {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
