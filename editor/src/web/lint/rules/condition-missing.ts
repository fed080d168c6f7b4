import { flowsFrom } from '../../modeler/drawing/flows.ts'
import { isA, type Moddle } from '../../modeler/drawing/moddle.ts'
import type { LintWords } from '../words/lint-words.ts'
import type { Finding, Rule } from '../rule.ts'

/** Every way out of a fork says when it is taken, or is the one for all other cases. */
export const conditionMissing: Rule = ({ elements, words }) => elements
  .filter((element) => isA(element, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway') && flowsFrom(element).length > 1)
  .flatMap((fork) => flowsFrom(fork).filter((flow) => fork.default !== flow && !flow.conditionExpression?.body?.trim()).map((flow) => finding(flow, fork, words)))

function finding(flow: Moddle, fork: Moddle, words: LintWords): Finding {
  const fix = fork.default ? undefined : { label: words.makeDefault, apply: ({ edits, find }: Parameters<NonNullable<Finding['fix']>['apply']>[0]) => edits.setCondition(find(flow.id)!, undefined) }
  return { element: flow, severity: 'error', message: words.conditionMissing, ...(fix && { fix }) }
}
