import { aggregationFunctions } from './aggregation-functions.ts'
import { assertFunctions } from './assert-functions.ts'
import { booleanFunctions } from './boolean-functions.ts'
import type { BuiltIn } from './built-in.ts'
import { calendarFunctions } from './calendar-functions.ts'
import { contextFunctions } from './context-functions.ts'
import { conversionFunctions } from './conversion-functions.ts'
import { cycleFunctions } from './cycle-functions.ts'
import { listFunctions } from './list-functions.ts'
import { numericFunctions } from './numeric-functions.ts'
import { patternFunctions } from './pattern-functions.ts'
import { randomFunctions } from './random-functions.ts'
import { rangeFunctions } from './range-functions.ts'
import { roundingFunctions } from './rounding-functions.ts'
import { sortFunctions } from './sort-functions.ts'
import { stringFunctions } from './string-functions.ts'
import { stringJoinFunctions } from './string-join-functions.ts'
import { temporalValuesFunctions } from './temporal-values-functions.ts'

/** All built-in functions, by family. Those of `cycle` exist in processes only. */
export const builtIns = {
  conversion: conversionFunctions,
  boolean: [...booleanFunctions, ...assertFunctions],
  string: [...stringFunctions, ...patternFunctions, ...stringJoinFunctions],
  number: [...numericFunctions, ...roundingFunctions, ...randomFunctions],
  list: [...listFunctions, ...aggregationFunctions, ...sortFunctions],
  context: contextFunctions,
  temporal: [...temporalValuesFunctions, ...calendarFunctions],
  range: rangeFunctions,
  cycle: cycleFunctions,
} satisfies Record<string, readonly BuiltIn[]>
