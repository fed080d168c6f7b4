import { language } from './language.ts'

/** Picks the form of a noun that fits a number: English needs `one` and `other`, Russian `one`, `few` and `many`. */
export function plural(count: number, forms: { one: string; few?: string; many?: string; other?: string }): string {
  const rule = new Intl.PluralRules(language()).select(count)
  return (forms as { [rule: string]: string | undefined })[rule] ?? forms.other ?? forms.many ?? forms.one
}
