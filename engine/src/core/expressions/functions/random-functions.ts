import { toDecimal } from '../values/number.ts'
import type { BuiltIn } from './built-in.ts'

/** Chance. */
export const randomFunctions: readonly BuiltIn[] = [
  {
    name: 'random number', parameters: [], call: (_args, run) => toDecimal(scatter((run.variables.now?.() ?? 0) + run.steps)),
    about: {
      signature: 'random number(): number',
      says: { en: 'A number from 0 up to 1. It follows from the time of the command, so that a repetition gives the same.', ru: 'Число от 0 до 1. Зависит от времени команды, поэтому при повторении то же самое.' },
      example: { expression: 'random number() < 1', gives: 'true' },
    },
  },
]

/** Spreads a whole number over 0 … 1, the same one always to the same place (the finish of MurmurHash3). */
function scatter(seed: number): number {
  let bits = Math.imul((seed ^ (seed / 2 ** 32)) | 0, 0x9e3779b1)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32
}
