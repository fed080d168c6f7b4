import type { IntegrationFunction, ScriptSummary } from '@souffleur/schemas'
import { isA, type Moddle } from '../modeler/drawing/moddle.ts'
import type { LintWords } from './words/lint-words.ts'

/** What rules look at: the elements of a script, and what it may call. */
export interface Drawing {
  process: Moddle
  /** Every node and flow, those inside sub-processes included, in document order. */
  elements: Moddle[]
  /** Undefined until the library answered: then nothing may be called unknown. */
  library: { functions: IntegrationFunction[]; scripts: ScriptSummary[] } | undefined
  words: LintWords
}

/** All nodes and flows under a process or sub-process. */
export function elementsOf(scope: Moddle): Moddle[] {
  const elements: Moddle[] = scope.flowElements ?? []
  return elements.flatMap((element) => (isA(element, 'bpmn:SubProcess') ? [element, ...elementsOf(element)] : [element]))
}
