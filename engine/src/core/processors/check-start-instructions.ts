import type { ExecutableElement, ExecutableProcess } from '../model/executable-process.ts'
import { belongsToEventBasedGateway, SUPPORTED_TYPES, UNSUPPORTED_TYPES } from './activatable-elements.ts'

/** Why an instance cannot begin at these elements: all ids are looked at first, then what lies inside multi-instance, then types, then what belongs to a gateway. */
export function checkStartInstructions({ elements, byId }: ExecutableProcess, instructions: { elementId: string }[]): string | undefined {
  const unknown = instructions.find(({ elementId }) => !byId.has(elementId))
  if (unknown) return `Expected to create instance of process with start instructions but no element found with id '${unknown.elementId}'.`
  const wanted = instructions.map(({ elementId }) => elements[byId.get(elementId)!]!)
  return loopRefusal(elements, wanted) ?? typeRefusal(wanted) ?? gatewayRefusal(elements, wanted)
}

function loopRefusal(elements: ExecutableElement[], wanted: ExecutableElement[]): string | undefined {
  const found = wanted.find(element => isInsideLoop(elements, element))
  return found && `${expected(found)} is inside a multi-instance subprocess. The creation of elements inside a multi-instance subprocess is not supported.`
}

function isInsideLoop(elements: ExecutableElement[], { flowScope }: ExecutableElement): boolean {
  const scope = elements[flowScope]
  return scope !== undefined && (scope.loop !== undefined || isInsideLoop(elements, scope))
}

function typeRefusal(wanted: ExecutableElement[]): string | undefined {
  const found = wanted.find(({ type }) => UNSUPPORTED_TYPES.has(type))
  return found && `${expected(found)} targets unsupported element type '${found.type}'. Supported element types are: ${SUPPORTED_TYPES}`
}

function gatewayRefusal(elements: ExecutableElement[], wanted: ExecutableElement[]): string | undefined {
  const found = wanted.find(element => belongsToEventBasedGateway(elements, element))
  return found && `${expected(found)} belongs to an event-based gateway. The creation of elements belonging to an event-based gateway is not supported.`
}

const expected = ({ id }: ExecutableElement): string => `Expected to create instance of process with start instructions but the element with id '${id}'`
