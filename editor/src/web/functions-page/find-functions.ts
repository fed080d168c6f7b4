import type { FunctionFamily } from '@souffleur/engine/core'

/** Functions whose signature or description holds every word that is looked for, in their families; families without one are left out. */
export function findFunctions(families: readonly FunctionFamily[], search: string, lang: 'en' | 'ru'): FunctionFamily[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word))
  const found = families.map((family) => ({ ...family, functions: family.functions.filter(({ signature, says }) => fits(`${signature} ${says[lang]} ${family.name[lang]}`)) }))
  return found.filter(({ functions }) => functions.length > 0)
}
