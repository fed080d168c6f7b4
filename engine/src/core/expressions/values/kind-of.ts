import { DateTime } from './date-time.ts'
import { TimeOfDay } from './time-of-day.ts'
import { typeOf, type TypeName } from './type-of.ts'
import type { Value } from './value.ts'

/** Types that may be compared with each other: local times and those with an offset may not. */
export type Kind = TypeName | 'local time' | 'local date and time'

export function kindOf(value: Value): Kind {
  if (value instanceof TimeOfDay && value.zoning === null) return 'local time'
  if (value instanceof DateTime && value.zoning === null) return 'local date and time'
  return typeOf(value)
}
