import { FeelFailure } from '../compiler/feel-failure.ts'
import { maxResultSize } from '../compiler/spend.ts'
import { sizeOf } from './size-of.ts'
import type { Value } from './value.ts'

/** Call before writing a value out. Fails the evaluation where it holds too much. */
export function limitSize(value: Value): void {
  if (typeof value !== 'object' || value === null) return
  if (sizeOf(value, maxResultSize + 1) > maxResultSize) throw new FeelFailure(`the value holds more than ${maxResultSize} others`)
}
