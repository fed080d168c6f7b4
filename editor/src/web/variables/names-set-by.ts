import { fieldTypes } from '@souffleur/schemas'
import { answersOf, allowsNoFittingAnswer, resultVariableOf } from '../modeler/drawing/answers.ts'
import { isStep } from '../modeler/drawing/element-kind.ts'
import { extension } from '../modeler/drawing/extension.ts'
import { functionCallOf, isFunctionCall } from '../modeler/drawing/function-call.ts'
import { isA, type Moddle } from '../modeler/drawing/moddle.ts'
import { fieldsOf } from '../modeler/drawing/step-form.ts'
import { rootOf } from './expressions-of.ts'

const shownOnly: (typeof fieldTypes)[number] = 'text'

/** Names of variables that the conversation has after this element: answers, fields, results, output mappings. */
export function namesSetBy(element: Moddle): string[] {
  const mappings: Moddle[] = extension(element, 'zeebe:IoMapping')?.outputParameters ?? []
  if (mappings.length > 0) return mappings.map(({ target }) => rootOf(target))
  if (isStep(element)) return [...answered(element), ...fieldsOf(element).filter(({ type, key }) => type !== shownOnly && key).map(({ key }) => rootOf(key))]
  if (isFunctionCall(element)) return listed(functionCallOf(element).resultVariable)
  if (isA(element, 'bpmn:ScriptTask')) return listed(extension(element, 'zeebe:Script')?.resultVariable)
  return isA(element, 'bpmn:BusinessRuleTask') ? listed(extension(element, 'zeebe:CalledDecision')?.resultVariable) : []
}

function answered(step: Moddle): string[] {
  if (answersOf(step).length === 0) return []
  const name = resultVariableOf(step)
  return allowsNoFittingAnswer(step) ? [name, `${name}_words`] : [name]
}

const listed = (name: string | undefined): string[] => (name ? [name] : [])
