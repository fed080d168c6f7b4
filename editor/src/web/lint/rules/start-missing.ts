import { isA, type Moddle } from '../../modeler/drawing/moddle.ts'
import type { Rule } from '../rule.ts'

/** A script begins somewhere. */
export const startMissing: Rule = ({ process, words }) => {
  const elements: Moddle[] = process.flowElements ?? []
  return elements.some((element) => isA(element, 'bpmn:StartEvent')) ? [] : [{ element: process, severity: 'error', message: words.startMissing }]
}
