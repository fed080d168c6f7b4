import { expectString } from '../expressions/expect-string.ts'
import { TENANT } from '../record-values.ts'
import { type ElementContext, unitOfContext } from './element-context.ts'
import { extractFailure, type Failure } from './failure.ts'
import { completeElement, transitionToActivated } from './transitions.ts'
import { localVariables, variablesSeenFrom } from './variable-scope.ts'

/** A signal goes out to everybody who listens, with the inputs of the event that throws it. */
export function throwSignal(context: ElementContext): Failure | undefined {
  const { processing, key, element } = context
  const name = expectString(element.signal!.name, variablesSeenFrom(processing, key))
  if ('problem' in name) return extractFailure(name.problem)
  processing.followUp('SIGNAL', 'BROADCAST', processing.newKey(), { signalName: name.value, variables: localVariables(unitOfContext(context), key), tenantId: TENANT })
  transitionToActivated(context)
  completeElement(context)
  return undefined
}
