import { contextOfInstance, type ElementContext, instanceOf } from './element-context.ts'
import { terminateElement } from './transitions.ts'

/**
 * An element has ended: where its process instance was created to end with it (8.8), that is told to, and nothing else follows from the element. What runs
 * once for each item of a list ends only as a whole.
 */
export function endsInstance({ processing, value, element, process }: ElementContext): boolean {
  const { processInstanceKey, processDefinitionKey, tenantId } = value
  if (!processing.state.units.get(processInstanceKey)?.endsAfter?.includes(element.id) || process.elements[element.flowScope]?.loop) return false
  const instance = contextOfInstance(processing, processInstanceKey)
  if (!instance || instanceOf(instance)!.state === 'TERMINATING') return false
  processing.event('RUNTIME_INSTRUCTION', 'INTERRUPTED', processInstanceKey, { processInstanceKey, processDefinitionKey, tenantId, elementId: element.id })
  terminateElement(instance)
  return true
}
