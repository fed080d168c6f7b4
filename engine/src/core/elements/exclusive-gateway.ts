import { type ElementContext } from '../behaviors/element-context.ts'
import { extractFailure, type Failure } from '../behaviors/failure.ts'
import { endsInstance } from '../behaviors/runtime-instructions.ts'
import { takeFlow, transitionToActivated, transitionToCompleted, transitionToCompleting } from '../behaviors/transitions.ts'
import { variablesSeenFrom } from '../behaviors/variable-scope.ts'
import { expectBoolean } from '../expressions/expect-boolean.ts'
import type { ExecutableElement } from '../model/executable-process.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveTerminated } from './leave.ts'

/** Exclusive gateways: one flow goes on. Of several conditions that are true the last in the file wins (zeebe.md 4.15). */
export const exclusiveGateway: ElementProcessor = {
  activate(context) {
    const chosen = chooseFlow(context)
    if ('errorType' in chosen) return chosen
    transitionToActivated(context)
    transitionToCompleting(context)
    transitionToCompleted(context)
    if (!endsInstance(context) && chosen.flow) takeFlow(context, chosen.flow)
    return undefined
  },

  complete({ element }) {
    throw new Error(`Expected exclusive gateway '${element.id}' to complete as it activates, not by a command.`)
  },

  terminate: leaveTerminated,
}

function chooseFlow(context: ElementContext): { flow: ExecutableElement | undefined } | Failure {
  const { element, process: { elements } } = context
  const flows = element.outgoing.map(index => elements[index]!)
  if (flows.length === 0) return { flow: undefined }
  if (flows.length === 1 && !flows[0]!.condition) return { flow: flows[0] }
  return chooseByCondition(context, flows.reverse())
}

function chooseByCondition({ processing, key, element, process: { elements } }: ElementContext, flows: ExecutableElement[]): { flow: ExecutableElement } | Failure {
  for (const flow of flows) {
    if (!flow.condition || flow.index === element.defaultFlow) continue
    const result = expectBoolean(flow.condition, variablesSeenFrom(processing, key))
    if ('problem' in result) return extractFailure(result.problem)
    if (result.value) return { flow }
  }
  if (element.defaultFlow !== undefined) return { flow: elements[element.defaultFlow]! }
  return { errorType: 'CONDITION_ERROR', message: 'Expected at least one condition to evaluate to true, or to have a default flow' }
}
