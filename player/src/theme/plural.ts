/** A number with its word in the right form: `plural('ru', { one: 'шаг', few: 'шага', other: 'шагов' })(3)`. */
export function plural(language: string, forms: { [category: string]: string }): (count: number) => string {
  const rules = new Intl.PluralRules(language)
  return (count) => `${count} ${forms[rules.select(count)] ?? forms.other}`
}
