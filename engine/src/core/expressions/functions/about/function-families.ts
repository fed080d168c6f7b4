import { aboutFunctions } from './about-functions.ts'
import type { FunctionAbout } from './function-about.ts'

/** A family of functions as methodologists see it. */
export interface FunctionFamily { name: { en: string; ru: string }; functions: FunctionAbout[] }

const names: Record<keyof typeof aboutFunctions, FunctionFamily['name']> = {
  conversion: { en: 'Texts and numbers', ru: 'Тексты и числа' },
  boolean: { en: 'True or false', ru: 'Истина и ложь' },
  string: { en: 'Texts', ru: 'Тексты' },
  number: { en: 'Numbers', ru: 'Числа' },
  list: { en: 'Lists', ru: 'Списки' },
  context: { en: 'Contexts', ru: 'Контексты' },
  temporal: { en: 'Dates, times, durations', ru: 'Даты, время, длительности' },
  range: { en: 'Ranges', ru: 'Диапазоны' },
  cycle: { en: 'Timers', ru: 'Таймеры' },
}

/** Every built-in function, family by family: for the pages that list them. */
export const functionFamilies: readonly FunctionFamily[] = Object.entries(names)
  .map(([family, name]) => ({ name, functions: Object.values(aboutFunctions[family as keyof typeof aboutFunctions]) }))
