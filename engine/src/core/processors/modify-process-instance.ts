import { activateElements } from '../behaviors/activate-elements.ts'
import { contextOfInstance, type ElementContext, instanceOf, scopeOf } from '../behaviors/element-context.ts'
import { terminateAtOnce } from '../behaviors/terminate-at-once.ts'
import { setLocalVariables } from '../behaviors/write-variables.ts'
import { CommandRefused } from '../command-refused.ts'
import type { ExecutableElement } from '../model/executable-process.ts'
import type { ActivateInstruction } from '../record-values.ts'
import { rejections } from '../rejections.ts'
import { stepThrough } from '../steps.ts'
import { checkModification } from './check-modification.ts'
import type { Processor } from './processor.ts'

/** First every element that shall begin is ordered to, then what shall end ends at once, with scopes that are left empty. */
export const modifyProcessInstance: Processor<'PROCESS_INSTANCE_MODIFICATION'> = function* ({ value }, processing) {
  const process = contextOfInstance(processing, value.processInstanceKey)
  if (process?.element.type !== 'PROCESS') return processing.reject(rejections.instanceToModify(processing.keyText(value.processInstanceKey)))
  const refusal = checkModification(process, value)
  if (refusal !== undefined) return processing.reject(rejections.invalidArgument(refusal))
  const activateInstructions: ActivateInstruction[] = []
  yield* stepThrough(value.activateInstructions, instruction => activateInstructions.push({ ...instruction, ancestorScopeKeys: activate(process, instruction) }))
  const required = new Set(activateInstructions.flatMap(({ ancestorScopeKeys }) => ancestorScopeKeys))
  yield* stepThrough(value.terminateInstructions, ({ elementInstanceKey }) => {
    const element = contextOfInstance(processing, elementInstanceKey)
    if (element) terminate(element, required)
  })
  const modified = { ...value, activateInstructions, ancestorScopeKeys: [...required], tenantId: process.value.tenantId }
  return processing.event('PROCESS_INSTANCE_MODIFICATION', 'MODIFIED', value.processInstanceKey, modified)
}

function activate(process: ElementContext, { elementId, ancestorScopeKey, variableInstructions }: ActivateInstruction): number[] {
  const { processing, value } = process
  const setVariables = (element: ExecutableElement, key: number): void => {
    for (const { elementId: scopeId, variables } of variableInstructions) if (isMeant(scopeId, element)) setLocalVariables(processing, key, value, variables)
  }
  return activateElements(processing, value, elementId, { ancestor: ancestorScopeKey, onScope: setVariables })
}

/** An instruction without a scope is about the process. */
const isMeant = (scopeId: string, element: ExecutableElement): boolean => scopeId === element.id || (scopeId === '' && element.type === 'PROCESS')

function terminate(element: ElementContext, required: ReadonlySet<number>): void {
  let scope = scopeOf(element)
  terminateAtOnce(element)
  while (scope && isEmpty(scope) && !required.has(scope.key)) {
    if (scope.element.type === 'PROCESS' && scope.value.parentProcessInstanceKey !== -1) throw childWouldEnd(scope)
    const above = scopeOf(scope)
    terminateAtOnce(scope)
    scope = above
  }
}

function isEmpty(scope: ElementContext): boolean {
  const instance = instanceOf(scope)
  return instance !== undefined && instance.children + instance.activeFlows === 0
}

function childWouldEnd({ value }: ElementContext): CommandRefused {
  const expected = `Expected to modify instance of process '${value.bpmnProcessId}' but the given instructions would terminate the instance.`
  const hint = 'The instance was created by a call activity in the parent process. To terminate this instance please modify the parent process instead.'
  return new CommandRefused('INVALID_ARGUMENT', `${expected} ${hint}`)
}
