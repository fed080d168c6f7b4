import { eventDefinition } from '../../modeler/drawing/event-definition.ts'
import { functionCallOf, isFunctionCall } from '../../modeler/drawing/function-call.ts'
import { isA, type Moddle } from '../../modeler/drawing/moddle.ts'
import type { Rule } from '../rule.ts'

/** A called function has a way for the case that its system is down. */
export const fallbackMissing: Rule = ({ elements, library, words }) => elements
  .filter((element) => isFunctionCall(element) && functionCallOf(element).functionId && !hasFallback(element))
  .map((element) => {
    const { functionId } = functionCallOf(element)
    const system = library?.functions.find(({ id }) => id === functionId)?.system ?? functionId!
    return { element, severity: 'warning', message: words.fallbackMissing(system), fix: { label: words.addFallback, apply: ({ edits, find }) => edits.addFallback(find(element.id)!, words.fallbackName) } }
  })

function hasFallback(task: Moddle): boolean {
  const siblings: Moddle[] = task.$parent?.flowElements ?? []
  return siblings.some((element) => isA(element, 'bpmn:BoundaryEvent') && element.attachedToRef === task && eventDefinition(element)?.$type === 'bpmn:ErrorEventDefinition')
}
