import { evaluateExpression, lookUpIn, type ExecutableElement, type ExecutableProcess, type Expression } from '@souffleur/engine/core'
import { stepHeaders, type AnswerHeader, type ScriptProblem } from '@souffleur/schemas'
import { elementLabel } from './element-label.ts'
import { readAnswers } from './read-answers.ts'
import type { Rule } from './rule.ts'

/** Every answer of a step needs a flow out of the gateway behind it: its own, a default one, or one that asks for more than the answer. */
export const answerLeadsNowhere: Rule = ({ process }) => process.elements.flatMap((step) => {
  const gateway = step.type === 'USER_TASK' && gatewayBehind(process, step)
  if (!gateway || gateway.defaultFlow !== undefined) return []
  const conditions = gateway.outgoing.map((flow) => process.elements[flow]!.condition)
  const resultVariable = step.job?.headers[stepHeaders.resultVariable] || 'answer'
  const lost = (readAnswers(step) ?? []).filter((answer) => !conditions.some((condition) => mayTake(condition, { [resultVariable]: answer.id })))
  return lost.map((answer) => leadsNowhere(step, gateway, answer))
})

function gatewayBehind(process: ExecutableProcess, step: ExecutableElement): ExecutableElement | undefined {
  const next = step.outgoing.length === 1 ? process.elements[process.elements[step.outgoing[0]!]!.target!] : undefined
  return next?.type === 'EXCLUSIVE_GATEWAY' ? next : undefined
}

/** False only where the answer alone decides that the flow is not taken. */
function mayTake(condition: Expression | undefined, variables: { [name: string]: string }): boolean {
  if (!condition) return true
  const { value, warnings } = evaluateExpression(condition, lookUpIn(variables))
  return value.type !== 'BOOLEAN' || value.json === true || warnings.length > 0
}

function leadsNowhere(step: ExecutableElement, gateway: ExecutableElement, answer: AnswerHeader): ScriptProblem {
  const from = gateway.name ? ` from ${elementLabel(gateway)}` : ''
  return { rule: 'answer-leads-nowhere', severity: 'error', elementId: step.id, message: `The answer “${answer.label}” of ${elementLabel(step)} leads nowhere. Draw a flow for it${from}, or remove the answer.` }
}
