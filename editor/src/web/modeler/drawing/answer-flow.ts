import { conditionAdmits } from './answer-condition.ts'
import { answerGateway } from './answer-gateway.ts'
import { resultVariableOf } from './answers.ts'
import { flowsFrom } from './flows.ts'
import type { Moddle } from './moddle.ts'

/** The flow an answer owns: the first one behind the step's gateway whose condition admits it. */
export function ownFlow(step: Moddle, answerId: string): Moddle | undefined {
  const gateway = answerGateway(step)
  if (!gateway) return undefined
  const variable = resultVariableOf(step)
  return flowsFrom(gateway).find((flow) => conditionAdmits(flow.conditionExpression?.body, variable, answerId))
}

/** The flow an answer takes when it is given: its own, else the default one, else the step's only way on. */
export function takenFlow(step: Moddle, answerId: string): Moddle | undefined {
  const gateway = answerGateway(step)
  if (!gateway) return flowsFrom(step)[0]
  const only = flowsFrom(gateway).length === 1 ? flowsFrom(gateway)[0] : undefined
  return ownFlow(step, answerId) ?? gateway.default ?? (only?.conditionExpression ? undefined : only)
}
