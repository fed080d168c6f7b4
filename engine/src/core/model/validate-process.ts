import { type Steps, stepThrough } from '../steps.ts'
import type { ProcessModel } from './process-model.ts'
import { validateCompensation } from './validate-compensation.ts'
import { validateEvent } from './validate-events.ts'
import { validateFlowNode, validateReferences } from './validate-flows.ts'
import { validateGateway } from './validate-gateways.ts'
import { validateLoops } from './validate-loops.ts'
import { validateScope } from './validate-scopes.ts'
import { validateSubscriptions } from './validate-subscriptions.ts'

/** Zeebe's rules for the drawing as a whole (zeebe.md 3.3); what concerns one attribute is checked where it is read. */
export function* validateProcess(model: ProcessModel): Steps<void> {
  yield* stepThrough(model.nodes, node => {
    validateReferences(model, node)
    validateScope(model, node)
    validateEvent(model, node)
    validateFlowNode(model, node)
    validateGateway(model, node)
    validateCompensation(model, node)
    validateSubscriptions(model, node)
  })
  validateLoops(model)
}
