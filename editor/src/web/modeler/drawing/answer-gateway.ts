import { mentionsVariable } from './answer-condition.ts'
import { resultVariableOf } from './answers.ts'
import { flowsFrom, flowsTo } from './flows.ts'
import { isA, type Moddle } from './moddle.ts'

/** The exclusive gateway right behind a step that sorts its answers; undefined where the step's flow goes elsewhere, or only joins others there. */
export function answerGateway(step: Moddle): Moddle | undefined {
  const target: Moddle | undefined = flowsFrom(step)[0]?.targetRef
  if (!isA(target, 'bpmn:ExclusiveGateway') || !target) return undefined
  return sortsAnswers(target, step) ? target : undefined
}

/** The step whose answers a gateway sorts. */
export function stepBefore(gateway: Moddle): Moddle | undefined {
  if (!isA(gateway, 'bpmn:ExclusiveGateway')) return undefined
  const steps = flowsTo(gateway).map((flow) => flow.sourceRef as Moddle).filter((source) => isA(source, 'bpmn:UserTask'))
  return steps.find((step) => answerGateway(step) === gateway)
}

function sortsAnswers(gateway: Moddle, step: Moddle): boolean {
  const variable = resultVariableOf(step)
  const tested = flowsFrom(gateway).some((flow) => mentionsVariable(flow.conditionExpression?.body ?? '', variable))
  return tested || flowsTo(gateway).length === 1
}
