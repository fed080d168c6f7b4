import { answersOf } from '../../modeler/drawing/answers.ts'
import { isStep } from '../../modeler/drawing/element-kind.ts'
import type { Moddle } from '../../modeler/drawing/moddle.ts'
import type { LintWords } from '../words/lint-words.ts'
import type { Finding, Rule } from '../rule.ts'

/** Answers have words, and no two of a step the same. */
export const answerWording: Rule = ({ elements, words }) => elements.filter(isStep).flatMap((step) => check(step, words))

function check(step: Moddle, words: LintWords): Finding[] {
  const labels = answersOf(step).map(({ label }) => (label ?? '').trim())
  const repeated = new Set(labels.filter((label, index) => label && labels.findIndex((other) => other.toLowerCase() === label.toLowerCase()) !== index))
  const unworded: Finding[] = labels.includes('') ? [{ element: step, severity: 'error', message: words.answerUnworded }] : []
  return [...unworded, ...[...repeated].map((label): Finding => ({ element: step, severity: 'error', message: words.answerTwice(label) }))]
}
