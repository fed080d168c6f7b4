import { evaluateInputMappings, evaluateOutputMappings } from '../expressions/evaluate-mappings.ts'
import type { Expected } from '../expressions/expected.ts'
import { type ElementContext, instanceOf, scopeOf, unitOfContext } from './element-context.ts'
import type { Failure } from './failure.ts'
import { processEventTriggered } from './process-events.ts'
import { localVariables, variablesSeenFrom } from './variable-scope.ts'
import { mergeVariables, setLocalVariables } from './write-variables.ts'

/** Input mappings make local variables of the element. */
export function applyInputMappings(context: ElementContext): Failure | undefined {
  const { processing, key, value, element } = context
  if (element.inputMappings.length === 0) return undefined
  const result = evaluateInputMappings(element.inputMappings, variablesSeenFrom(processing, key))
  if ('problem' in result) return mappingFailure(result)
  setLocalVariables(processing, key, value, result.value)
  return undefined
}

/**
 * What an element brought along (the variables of its job, message, called process) goes up: through the output mappings where there are any, else as it is. Events whose
 * variables are local already (start events, boundary events) pass those on.
 */
export function applyOutputMappings(context: ElementContext): Failure | undefined {
  const { processing, key, value, element } = context
  const trigger = instanceOf(context)?.triggers[0]
  if (trigger) processEventTriggered(context, trigger)
  const brought = trigger && Object.keys(trigger.variables).length > 0 ? trigger.variables : undefined
  if (element.outputMappings.length > 0) {
    if (brought) setLocalVariables(processing, key, value, brought)
    return mapOutput(context)
  }
  if (brought) mergeVariables(processing, key, value, brought)
  else if (passesLocalsOn(context)) mergeVariables(processing, value.flowScopeKey, value, localVariables(unitOfContext(context), key))
  return undefined
}

function mapOutput(context: ElementContext): Failure | undefined {
  const { processing, key, value, element } = context
  const result = evaluateOutputMappings(element.outputMappings, variablesSeenFrom(processing, key))
  if ('problem' in result) return mappingFailure(result)
  mergeVariables(processing, mergeScope(context), value, result.value)
  return undefined
}

/** Inner instances of a multi-instance body merge from their own scope up. */
function mergeScope(context: ElementContext): number {
  return scopeOf(context)?.element.loop ? context.key : context.value.flowScopeKey
}

function passesLocalsOn({ element, process }: ElementContext): boolean {
  if (element.type === 'START_EVENT') return true
  if (element.type === 'BOUNDARY_EVENT') return element.eventType !== 'ERROR'
  return element.incoming.some(flow => process.elements[process.elements[flow]!.source!]!.type === 'EVENT_BASED_GATEWAY')
}

function mappingFailure(result: Expected<never> | { problem: string }): Failure {
  return { errorType: 'IO_MAPPING_ERROR', message: 'problem' in result ? result.problem : '' }
}
