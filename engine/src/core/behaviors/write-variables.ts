import type { JsonValue, Variables } from '@souffleur/schemas'
import type { Processing } from '../processing.ts'
import { TENANT, type ProcessInstanceValue, type VariableValue } from '../record-values.ts'
import type { Variable } from '../state/unit.ts'
import { finish, type Steps, stepThrough } from '../steps.ts'
import { inDocumentOrder } from '../values/document-order.ts'
import { printDocument } from '../values/print-document.ts'
import { unitOf } from './unit-of.ts'
import { scopesUp } from './variable-scope.ts'

type Owner = Pick<ProcessInstanceValue, 'processInstanceKey' | 'processDefinitionKey' | 'bpmnProcessId'>

/** Sets variables in one scope. Unchanged values are not written. */
export function setLocalVariables(...given: Parameters<typeof setLocalVariablesInSteps>): void {
  finish(setLocalVariablesInSteps(...given))
}

/** The same in steps: a document may hold thousands. */
export function* setLocalVariablesInSteps(processing: Processing, scope: number, owner: Owner, variables: Variables): Steps<void> {
  yield* stepThrough(inDocumentOrder(variables), ([name, value]) => setLocal(processing, scope, owner, { name, value }))
}

/**
 * Merges a document upward from `scope` (zeebe.md 4.1): each variable updates the nearest scope that has it with another value; what is left over lands
 * in the process instance. A scope that has the very same value does not hold it back.
 */
export function mergeVariables(...given: Parameters<typeof mergeVariablesInSteps>): void {
  finish(mergeVariablesInSteps(...given))
}

/** The same in steps. */
export function* mergeVariablesInSteps(processing: Processing, scope: number, owner: Owner, variables: Variables): Steps<void> {
  const left = new Map(inDocumentOrder(variables))
  const unit = unitOf(processing.state, scope)
  const scopes = unit ? [...scopesUp(unit, scope)] : [scope]
  const root = scopes.pop()!
  for (const key of scopes) {
    yield* stepThrough(left, ([name, value]) => updateExisting(processing, key, owner, { name, value }) && left.delete(name))
  }
  yield* stepThrough(left, ([name, value]) => setLocal(processing, root, owner, { name, value }))
}

interface NamedValue { name: string; value: JsonValue }

function updateExisting(processing: Processing, scope: number, owner: Owner, named: NamedValue): boolean {
  const existing = variableIn(processing, scope, named.name)
  if (!existing || isSame(existing.value, named.value)) return false
  processing.event('VARIABLE', 'UPDATED', existing.key, variableValue(scope, owner, named))
  return true
}

function setLocal(processing: Processing, scope: number, owner: Owner, named: NamedValue): void {
  const existing = variableIn(processing, scope, named.name)
  if (!existing) processing.event('VARIABLE', 'CREATED', processing.newKey(), variableValue(scope, owner, named))
  else updateExisting(processing, scope, owner, named)
}

function variableIn(processing: Processing, scope: number, name: string): Readonly<Variable> | undefined {
  return unitOf(processing.state, scope)?.variables.get(scope)?.get(name)
}

function isSame(left: JsonValue, right: JsonValue): boolean {
  return left === right || (typeof left === 'object' && typeof right === 'object' && printDocument(left) === printDocument(right))
}

function variableValue(scopeKey: number, owner: Owner, { name, value }: NamedValue): VariableValue {
  const { processInstanceKey, processDefinitionKey, bpmnProcessId } = owner
  return { name, value: printDocument(value), scopeKey, processInstanceKey, processDefinitionKey, bpmnProcessId, tenantId: TENANT }
}
