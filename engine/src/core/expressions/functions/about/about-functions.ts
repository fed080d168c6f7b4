import type { builtIns } from '../built-ins.ts'
import { aboutBooleans } from './about-booleans.ts'
import { aboutContexts } from './about-contexts.ts'
import { aboutConversion } from './about-conversion.ts'
import { aboutCycles } from './about-cycles.ts'
import { aboutLists } from './about-lists.ts'
import { aboutNumbers } from './about-numbers.ts'
import { aboutRanges } from './about-ranges.ts'
import { aboutStrings } from './about-strings.ts'
import { aboutTemporals } from './about-temporals.ts'
import type { FunctionAbout } from './function-about.ts'

/** What there is to say of every built-in function, by family and by name with parameters: `substring(string, start position)`. */
export const aboutFunctions: Record<keyof typeof builtIns, Record<string, FunctionAbout>> = {
  conversion: aboutConversion,
  boolean: aboutBooleans,
  string: aboutStrings,
  number: aboutNumbers,
  list: aboutLists,
  context: aboutContexts,
  temporal: aboutTemporals,
  range: aboutRanges,
  cycle: aboutCycles,
}
