import type { Translate } from './canvas/diagram.ts'
import type { ModelerWords } from './words/modeler-words.ts'

/** diagram-js's `translate` service over our words. */
export function createTranslate(words: ModelerWords): Translate {
  return (text, replacements = {}) => (words.bpmn[text] ?? text).replace(/{([^}]+)}/g, (placeholder, name: string) => replacements[name] ?? placeholder)
}
