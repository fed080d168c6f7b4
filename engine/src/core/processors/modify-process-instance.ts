import { activateElements } from '../behaviors/activate-elements.ts'
import { contextOfInstance, type ElementContext, instanceOf, scopeOf } from '../behaviors/element-context.ts'
import { terminateAtOnce } from '../behaviors/terminate-at-once.ts'
import { setLocalVariables } from '../behaviors/write-variables.ts'
import { CommandRefused } from '../command-refused.ts'
import type { ExecutableElement } from '../model/executable-process.ts'
import type { ActivateInstruction } from '../record-values.ts'
import { checkModification } from './check-modification.ts'
import type { Processor } from './processor.ts'

/** First every element that shall begin is ordered to, then what shall end ends at once, with scopes that are left empty. */
export const modifyProcessInstance: Processor<'PROCESS_INSTANCE_MODIFICATION'> = ({ value }, processing) => {
  const process = contextOfInstance(processing, value.processInstanceKey)
  if (process?.element.type !== 'PROCESS') return processing.reject('NOT_FOUND', `Expected to modify process instance but no process instance found with key '${processing.keyText(value.processInstanceKey)}'`)
  const refusal = checkModification(process, value)
  if (refusal !== undefined) return processing.reject('INVALID_ARGUMENT', refusal)
  const activateInstructions = value.activateInstructions.map(instruction => ({ ...instruction, ancestorScopeKeys: activate(process, instruction) }))
  const required = new Set(activateInstructions.flatMap(({ ancestorScopeKeys }) => ancestorScopeKeys))
  for (const { elementInstanceKey } of value.terminateInstructions) {
    const element = contextOfInstance(processing, elementInstanceKey)
    if (element) terminate(element, required)
  }
  return processing.event('PROCESS_INSTANCE_MODIFICATION', 'MODIFIED', value.processInstanceKey, { ...value, activateInstructions, ancestorScopeKeys: [...required], tenantId: process.value.tenantId })
}

function activate(process: ElementContext, { elementId, ancestorScopeKey, variableInstructions }: ActivateInstruction): number[] {
  const { processing, value } = process
  return activateElements(processing, value, elementId, {
    ancestor: ancestorScopeKey,
    onScope: (element, key) => variableInstructions.filter(instruction => isMeant(instruction.elementId, element)).forEach(({ variables }) => setLocalVariables(processing, key, value, variables)),
  })
}

/** An instruction without a scope is about the process. */
const isMeant = (scopeId: string, element: ExecutableElement): boolean => scopeId === element.id || (scopeId === '' && element.type === 'PROCESS')

function terminate(element: ElementContext, required: ReadonlySet<number>): void {
  let scope = scopeOf(element)
  terminateAtOnce(element)
  while (scope && isEmpty(scope) && !required.has(scope.key)) {
    if (scope.element.type === 'PROCESS' && scope.value.parentProcessInstanceKey !== -1) throw new CommandRefused('INVALID_ARGUMENT', childWouldEnd(scope))
    const above = scopeOf(scope)
    terminateAtOnce(scope)
    scope = above
  }
}

function isEmpty(scope: ElementContext): boolean {
  const instance = instanceOf(scope)
  return instance !== undefined && instance.children + instance.activeFlows === 0
}

function childWouldEnd({ value }: ElementContext): string {
  return `Expected to modify instance of process '${value.bpmnProcessId}' but the given instructions would terminate the instance. The instance was created by a call activity in the parent process. To terminate this instance please modify the parent process instead.`
}
