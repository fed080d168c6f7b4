import { fieldTypes, type Field } from '@souffleur/schemas'
import { isStep } from '../../modeler/drawing/element-kind.ts'
import type { Moddle } from '../../modeler/drawing/moddle.ts'
import { fieldsOf, formIdOf, formOf } from '../../modeler/drawing/step-form.ts'
import type { LintWords } from '../words/lint-words.ts'
import type { Finding, Rule } from '../rule.ts'

/** The fields of every form can be shown, filled in and kept. */
export const fieldsWrong: Rule = ({ elements, words }) => elements.filter((element) => isStep(element) && formIdOf(element)).flatMap((step) => check(step, words))

function check(step: Moddle, words: LintWords): Finding[] {
  if (!formOf(step)) return [{ element: step, severity: 'error', message: words.formUnreadable }]
  const fields = fieldsOf(step)
  const keys = fields.map(({ key }) => key)
  const messages = fields.flatMap((field, index) => wrongWith(field, keys.indexOf(field.key) !== index, words))
  return messages.map((message) => ({ element: step, severity: 'error', message }))
}

function wrongWith(field: Field, isRepeated: boolean, words: LintWords): string[] {
  const name = field.label ?? field.key ?? field.type
  if (!fieldTypes.includes(field.type)) return [words.fieldUnknown(field.type)]
  if (field.type === 'text') return []
  if (!field.key) return [words.fieldKeyMissing(name)]
  const mayChoose = field.type !== 'select' && field.type !== 'radio'
  return [...(isRepeated ? [words.fieldKeyTwice(field.key)] : []), ...(mayChoose || field.values?.length || 'valuesExpression' in field || 'valuesKey' in field ? [] : [words.fieldOptionsMissing(name)])]
}
