import type { Step, Variables } from '@souffleur/schemas'
import { formatValue } from './format-value.ts'

/** What was filled in, as a person reads it: chosen options by their labels. */
export function wordsOf({ fields }: Step, variables: Variables, lang: string): string {
  const words = fields.map(({ key, values }) => {
    const value = variables[key ?? ''] ?? null
    return values?.find((option) => option.value === value)?.label ?? formatValue(value, lang)
  })
  return words.filter(Boolean).join(', ')
}
