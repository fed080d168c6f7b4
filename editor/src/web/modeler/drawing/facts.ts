import { stepHeaders, type FactHeader } from '@souffleur/schemas'
import type { Moddle } from './moddle.ts'
import { headerList } from './header-list.ts'

/** The facts shown beside a step's phrase. */
export function factsOf(step: Moddle): FactHeader[] {
  return headerList(step, stepHeaders.facts).map((fact) => ({ label: '', value: '', ...(fact as Partial<FactHeader>) }))
}
