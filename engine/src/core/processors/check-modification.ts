import { inHashOrder } from '../values/hash-order.ts'
import { contextOfInstance, type ElementContext, instanceOf } from '../behaviors/element-context.ts'
import type { ExecutableElement } from '../model/executable-process.ts'
import type { ActivateInstruction, ProcessInstanceModificationValue } from '../record-values.ts'
import { belongsToEventBasedGateway, SUPPORTED_TYPES, UNSUPPORTED_TYPES } from './activatable-elements.ts'

type Check = (process: ElementContext, value: ProcessInstanceModificationValue) => string | undefined

/** Why a process instance cannot be modified like this: the first of Zeebe's reasons that holds. */
export function checkModification(process: ElementContext, value: ProcessInstanceModificationValue): string | undefined {
  for (const check of CHECKS) {
    const refusal = check(process, value)
    if (refusal !== undefined) return `Expected to modify instance of process '${process.value.bpmnProcessId}' but it contains one or more ${refusal}`
  }
  return undefined
}

const CHECKS: Check[] = [
  function elementsExist({ process }, { activateInstructions }) {
    const unknown = inHashOrder(activateInstructions.map(({ elementId }) => elementId).filter(id => !process.byId.has(id)))
    return unknown.length === 0 ? undefined : `activate instructions with an element that could not be found: ${quote(unknown)}`
  },

  function elementsStandAlone({ process }, { activateInstructions }) {
    const ids = distinct(activateInstructions.map(({ elementId }) => elementId))
    const bound = ids.filter(id => belongsToEventBasedGateway(process.elements, elementOf(process, id)))
    return bound.length === 0 ? undefined : `${unsupported(bound)} The activation of events belonging to an event-based gateway is not supported.`
  },

  function typesAreSupported({ process }, { activateInstructions }) {
    const elements = distinct(activateInstructions.map(({ elementId }) => elementId)).map(id => elementOf(process, id)).filter(({ type }) => UNSUPPORTED_TYPES.has(type))
    if (elements.length === 0) return undefined
    const types = distinct(elements.map(({ type }) => type))
    return `${unsupported(elements.map(({ id }) => id))} The activation of elements with type ${quote(types)} is not supported. Supported element types are: ${SUPPORTED_TYPES}.`
  },

  function terminatedExist({ processing }, { terminateInstructions }) {
    const unknown = distinct(terminateInstructions.map(({ elementInstanceKey }) => elementInstanceKey).filter(key => !contextOfInstance(processing, key)))
    return unknown.length === 0 ? undefined : `terminate instructions with an element instance that could not be found: ${quote(unknown.map(key => processing.keyText(key)))}`
  },

  function variableScopesExist({ process }, { activateInstructions }) {
    const unknown = distinct(activateInstructions.flatMap(scopesOfVariables).filter(id => !process.byId.has(id)))
    return unknown.length === 0 ? undefined : `variable instructions with a scope element id that could not be found: ${quote(unknown)}`
  },

  function variableScopesAreAround({ process }, { activateInstructions }) {
    const isAround = (instruction: ActivateInstruction): boolean =>
      scopesOfVariables(instruction).every(id => id === instruction.elementId || isScopeOf(process.elements, elementOf(process, instruction.elementId), id))
    if (activateInstructions.every(isAround)) return undefined
    return `variable instructions with a scope element that doesn't belong to the activating element's flow scope. These variables should be set before or after the modification.`
  },

  function ancestorsAreActive({ processing }, { activateInstructions }) {
    const invalid = ancestorsOf(activateInstructions).filter(key => {
      const ancestor = contextOfInstance(processing, key)
      return !ancestor || instanceOf(ancestor)?.state !== 'ACTIVATED'
    })
    const keys = quote(invalid.map(key => processing.keyText(key)))
    return invalid.length === 0 ? undefined : `${ancestor} that does not exist, or is not in an active state: ${keys}`
  },

  function ancestorsBelongHere({ processing }, { activateInstructions, processInstanceKey }) {
    const foreign = ancestorsOf(activateInstructions).filter(key => contextOfInstance(processing, key)!.value.processInstanceKey !== processInstanceKey)
    const keys = quote(foreign.map(key => processing.keyText(key)))
    return foreign.length === 0 ? undefined : `${ancestor} that does not belong to the modified process instance: ${keys}`
  },

  function ancestorsAreAround({ processing, process }, { activateInstructions }) {
    const lines = activateInstructions.filter(({ ancestorScopeKey }) => ancestorScopeKey !== -1).flatMap(({ ancestorScopeKey, elementId }) => {
      const ancestorId = contextOfInstance(processing, ancestorScopeKey)!.element.id
      const line = `\n- instance '${processing.keyText(ancestorScopeKey)}' of element '${ancestorId}' is not an ancestor of element '${elementId}'`
      return isScopeOf(process.elements, elementOf(process, elementId), ancestorId) ? [] : [line]
    })
    return lines.length === 0 ? undefined : `${ancestor} that is not an ancestor of the element to activate:${lines.join('')}`
  },
]

const ancestor = 'activate instructions with an ancestor scope key'
const unsupported = (ids: string[]): string => `activate instructions for elements that are unsupported: ${quote(ids)}.`
const distinct = <Item>(items: Item[]): Item[] => [...new Set(items)]
const quote = (items: string[]): string => `'${items.join(`', '`)}'`
const elementOf = (process: ElementContext['process'], id: string): ExecutableElement => process.elements[process.byId.get(id)!]!
const ancestorsOf = (instructions: ActivateInstruction[]): number[] => distinct(instructions.map(({ ancestorScopeKey }) => ancestorScopeKey).filter(key => key !== -1))
const scopesOfVariables = ({ variableInstructions }: ActivateInstruction): string[] => variableInstructions.map(({ elementId }) => elementId).filter(id => id !== '')

function isScopeOf(elements: ExecutableElement[], element: ExecutableElement, id: string): boolean {
  for (let index = element.flowScope; index !== -1; index = elements[index]!.flowScope) if (elements[index]!.id === id) return true
  return false
}
