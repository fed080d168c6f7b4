import type { JsonValue } from '@souffleur/schemas'
import { expectAny } from '../expressions/expect-any.ts'
import { expectBoolean } from '../expressions/expect-boolean.ts'
import { expectList } from '../expressions/expect-list.ts'
import type { Expected } from '../expressions/expected.ts'
import { expressionText } from '../expressions/expression-text.ts'
import { lookUpFirstIn } from '../expressions/look-up.ts'
import type { LoopDefinition } from '../model/executable-process.ts'
import { activateChild } from './activate-child.ts'
import { type ElementContext, instanceOf, unitOfContext } from './element-context.ts'
import { extractFailure, type Failure } from './failure.ts'
import { variablesSeenFrom } from './variable-scope.ts'
import { setLocalVariables } from './write-variables.ts'

/** The list that a body walks, as its variables are now: it is read anew each time (zeebe.md 4.3). */
export function readInputCollection({ processing, element }: ElementContext, scope: number): Expected<JsonValue[]> {
  return expectList(element.loop!.inputCollection, variablesSeenFrom(processing, scope))
}

/** Lets the next inner instance begin. */
export function activateItem(body: ElementContext): void {
  activateChild(body, body.process.elements[body.element.children[0]!]!)
}

/** An inner instance has its item, a place for its result, and its number as variables of its own, written in this order. */
export function beginItem(body: ElementContext, item: ElementContext): Failure | undefined {
  const { processing, key, value } = item
  const { loopCounter = 0 } = instanceOf(item)!
  const items = readInputCollection(body, key)
  if ('problem' in items) return extractFailure(items.problem)
  if (loopCounter > items.value.length) return tooShort(loopCounter - 1, items.value.length)
  const variables = itemVariables(body.element.loop!, { loopCounter, item: items.value[loopCounter - 1]! })
  for (const [name, given] of Object.entries(variables)) setLocalVariables(processing, key, value, { [name]: given })
  return undefined
}

function itemVariables({ inputElement, outputElement }: LoopDefinition, { loopCounter, item }: { loopCounter: number; item: JsonValue }): { [name: string]: JsonValue } {
  const output = outputElement && /^[A-Za-z_]\w*(?=\.|$)/.exec(expressionText(outputElement))?.[0]
  const isPath = outputElement !== undefined && /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(expressionText(outputElement))
  return {
    ...inputElement !== undefined && { [inputElement]: item },
    ...output && isPath && !['null', 'true', 'false', 'loopCounter', inputElement].includes(output) && { [output]: null },
    loopCounter,
  }
}

function tooShort(index: number, length: number): Failure {
  return extractFailure(`Expected to read item at index ${index} of the multiInstanceBody input collection but it contains only ${length} elements. The input collection might be modified while iterating over it.`)
}

/** Whether the completion condition is satisfied, and how long the list is now. */
export interface CompletedItem { satisfied: boolean; size: number }

/** An inner instance is about to complete: its result goes into the output collection, and the completion condition is looked at. */
export function completeItem(body: ElementContext, item: ElementContext): CompletedItem | Failure {
  const failure = collectResult(body, item)
  if (failure) return failure
  const condition = isSatisfied(body, item)
  if ('errorType' in condition) return condition
  const items = readInputCollection(body, body.key)
  return 'problem' in items ? extractFailure(items.problem, body.key) : { ...condition, size: items.value.length }
}

function collectResult(body: ElementContext, { processing, key, value }: ElementContext): Failure | undefined {
  const { outputCollection, outputElement } = body.element.loop!
  if (outputCollection === undefined || outputElement === undefined) return undefined
  const result = expectAny(outputElement, variablesSeenFrom(processing, key))
  if ('problem' in result) return extractFailure(result.problem)
  const collection = unitOfContext(body).variables.get(body.key)?.get(outputCollection)?.value
  const { loopCounter = 0 } = unitOfContext(body).elementInstances.get(key)!
  const fault = findFault(collection, loopCounter)
  if (fault !== undefined) return extractFailure(`Unable to update an item in output collection '${outputCollection}' ${fault}`, body.key)
  setLocalVariables(processing, body.key, value, { [outputCollection]: (collection as JsonValue[]).with(loopCounter - 1, result.value) })
  return undefined
}

function findFault(collection: JsonValue | undefined, loopCounter: number): string | undefined {
  if (!Array.isArray(collection)) return `because the type of the output collection is: ${typeOf(collection)}. This may happen when multiple BPMN elements write to the same variable.`
  if (loopCounter <= collection.length) return undefined
  return `at position ${loopCounter} because the size of the collection is: ${collection.length}. This may happen when multiple BPMN elements write to the same variable.`
}

function typeOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return 'NIL'
  if (typeof value === 'number' || typeof value === 'bigint') return 'INTEGER'
  return { string: 'STRING', boolean: 'BOOLEAN' }[typeof value as string] ?? 'MAP'
}

/** The four counters exist for this condition only. */
function isSatisfied(body: ElementContext, { processing, key }: ElementContext): { satisfied: boolean } | Failure {
  const { completionCondition } = body.element.loop!
  if (!completionCondition) return { satisfied: false }
  const { children, loop } = instanceOf(body)!
  const counters = { numberOfInstances: loop!.started, numberOfActiveInstances: children - 1, numberOfCompletedInstances: loop!.completed + 1, numberOfTerminatedInstances: loop!.terminated }
  const result = expectBoolean(completionCondition, lookUpFirstIn(counters, variablesSeenFrom(processing, key)))
  return 'problem' in result ? extractFailure(result.problem) : { satisfied: result.value }
}
