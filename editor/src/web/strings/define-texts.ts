import { language } from './language.ts'

/**
 * Words of one part of the editor in every language. Entries are strings, or functions where a number or a name goes inside; the
 * compiler sees to it that no language misses one.
 *
 *     const texts = defineTexts({ en: { save: 'Save' }, ru: { save: 'Сохранить' } })
 *     texts().save
 */
export function defineTexts<Texts extends object>(words: { en: Texts; ru: NoInfer<Texts> }): () => Texts {
  return () => words[language()]
}
