import type { IntegrationFunction, ScriptSummary } from '@souffleur/schemas'
import { elementKind } from '../modeler/drawing/element-kind.ts'
import type { Moddle } from '../modeler/drawing/moddle.ts'
import { processOf } from '../modeler/drawing/process-of.ts'
import type { DrawingProblem } from '../modeler/script-modeler.ts'
import { modelerWords } from '../modeler/words/modeler-words.ts'
import { elementsOf } from './drawing.ts'
import type { Finding, Repairs } from './rule.ts'
import { rules } from './rules.ts'
import { lintWords } from './words/lint-words.ts'

/** What is checked, against which library, worded in which language. */
export interface Check {
  /** The process, or the collaboration it is a pool of. */
  root: Moddle
  catalogue: { functions: IntegrationFunction[]; scripts: ScriptSummary[]; isLoaded: boolean }
  lang: 'en' | 'ru'
  repairs: Repairs
}

/** Everything our rules say against a drawing: errors first, else in the order of the rules. */
export function findProblems({ root, catalogue, lang, repairs }: Check): DrawingProblem[] {
  const process = processOf(root)
  if (!process) return []
  const { functions, scripts, isLoaded } = catalogue
  const drawing = { process, elements: elementsOf(process), library: isLoaded ? { functions, scripts } : undefined, words: lintWords(lang) }
  const problems = Object.entries(rules).flatMap(([rule, find]) => find(drawing).map((finding) => problem(rule, finding, { lang, repairs })))
  return problems.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
}

function problem(rule: string, { element, severity, message, fix }: Finding, { lang, repairs }: Pick<Check, 'lang' | 'repairs'>): DrawingProblem {
  const elementName = element.name || modelerWords(lang).kinds[elementKind(element)].name
  return { rule, severity, message, elementId: element.id, elementName, ...(fix && { fix: { label: fix.label, apply: () => fix.apply(repairs) } }) }
}
