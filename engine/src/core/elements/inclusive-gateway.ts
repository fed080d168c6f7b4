import type { ElementContext } from '../behaviors/element-context.ts'
import { extractFailure, type Failure } from '../behaviors/failure.ts'
import { endsInstance } from '../behaviors/runtime-instructions.ts'
import { takeFlow, transitionToActivated, transitionToCompleted, transitionToCompleting } from '../behaviors/transitions.ts'
import { variablesSeenFrom } from '../behaviors/variable-scope.ts'
import { expectBoolean } from '../expressions/expect-boolean.ts'
import type { ExecutableElement } from '../model/executable-process.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveTerminated } from './leave.ts'

/** Inclusive gateways: every flow goes on whose condition is true, the default one only when none is. */
export const inclusiveGateway: ElementProcessor = {
  activate(context) {
    const chosen = chooseFlows(context)
    if ('errorType' in chosen) return chosen
    transitionToActivated(context)
    transitionToCompleting(context)
    transitionToCompleted(context)
    if (!endsInstance(context)) for (const flow of chosen) takeFlow(context, flow)
    return undefined
  },

  complete({ element }) {
    throw new Error(`Expected inclusive gateway '${element.id}' to complete as it activates, not by a command.`)
  },

  terminate: leaveTerminated,
}

function chooseFlows(context: ElementContext): ExecutableElement[] | Failure {
  const { element, process: { elements } } = context
  const flows = element.outgoing.map(index => elements[index]!).reverse()
  if (flows.length === 0 || (flows.length === 1 && !flows[0]!.condition)) return flows
  const chosen = chooseByCondition(context, flows)
  if ('errorType' in chosen || chosen.length > 0) return chosen
  if (element.defaultFlow !== undefined) return [elements[element.defaultFlow]!]
  return { errorType: 'CONDITION_ERROR', message: 'Expected at least one condition to evaluate to true, or to have a default flow' }
}

function chooseByCondition({ processing, key, element }: ElementContext, flows: ExecutableElement[]): ExecutableElement[] | Failure {
  const chosen: ExecutableElement[] = []
  for (const flow of flows) {
    if (!flow.condition || flow.index === element.defaultFlow) continue
    const result = expectBoolean(flow.condition, variablesSeenFrom(processing, key))
    if ('problem' in result) return extractFailure(result.problem)
    if (result.value) chosen.push(flow)
  }
  return chosen
}
