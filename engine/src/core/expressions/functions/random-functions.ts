import { toDecimal } from '../values/number.ts'
import type { BuiltIn } from './built-in.ts'

/** Chance. */
export const randomFunctions: readonly BuiltIn[] = [
  { name: 'random number', parameters: [], call: (_args, run) => toDecimal(scatter((run.variables.now?.() ?? 0) + run.steps)) },
]

/** Spreads a whole number over 0 … 1, the same one always to the same place (the finish of MurmurHash3). */
function scatter(seed: number): number {
  let bits = Math.imul((seed ^ (seed / 2 ** 32)) | 0, 0x9e3779b1)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32
}
