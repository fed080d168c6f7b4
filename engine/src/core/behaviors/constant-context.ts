import type { VariableLookup } from '../expressions/expression.ts'
import { lookUpIn } from '../expressions/look-up.ts'

/** What an expression sees where there is no instance yet: nothing but the time. */
export const constantContext = (now: number): VariableLookup => ({ ...lookUpIn({}), now: () => now })
