import type { JsonValue, Variables } from '@souffleur/schemas'
import { expectAny } from '../expressions/expect-any.ts'
import { expectBoolean } from '../expressions/expect-boolean.ts'
import type { ExecutableElement } from '../model/executable-process.ts'
import { activateChild } from './activate-child.ts'
import { childrenOf, contextOf, type ElementContext, instanceOf, processInstanceValue, unitOfContext, valueOfElement } from './element-context.ts'
import { extractFailure, type Failure } from './failure.ts'
import { createIncident } from './incidents.ts'
import { cancelJob, createNextJob } from './jobs.ts'
import { pathCompleted } from './path-completed.ts'
import { variablesSeenFrom } from './variable-scope.ts'
import { setLocalVariables } from './write-variables.ts'

/** Ids that name nothing that can be begun in the sub-process. */
export function unknownEntries({ element }: ElementContext, ids: string[]): string[] {
  const known = new Set(element.adHoc!.entries.map(({ elementId }) => elementId))
  return ids.filter(id => !known.has(id))
}

/** What is said about them; `key` is the sub-process' as clients know it. */
export const noSuchEntries = (key: string, ids: string[]): string =>
  `Expected to activate activities for ad-hoc sub-process with key '${key}', but the given elements [${ids.join(', ')}] do not exist.`

/** Lets an element begin, in an inner instance of its own that holds the variables. */
export function activateEntry(adHoc: ElementContext, elementId: string, variables: Variables): void {
  const { processing, key, value, process } = adHoc
  const inner = process.elements[adHoc.element.children[0]!]!
  const innerKey = processing.newKey()
  const innerValue = valueOfElement(value, inner, key)
  processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', innerKey, innerValue)
  processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED', innerKey, innerValue)
  setLocalVariables(processing, innerKey, value, variables)
  activateChild(contextOf(processing, innerKey, innerValue), entryOf(adHoc, elementId))
}

function entryOf({ process: { elements, byId } }: ElementContext, id: string): ExecutableElement {
  return elements[byId.get(id)!]!
}

/** Orders everything inside to terminate. */
export function cancelRemaining(adHoc: ElementContext): void {
  const { processing, key } = adHoc
  const unit = unitOfContext(adHoc)
  const children = childrenOf(unit, key).filter(({ state }) => state !== 'TERMINATING')
  for (const child of children) processing.followUp('PROCESS_INSTANCE', 'TERMINATE_ELEMENT', child.key, processInstanceValue(processing.state, unit, child))
}

/** Something inside is about to complete: its result is collected. Answers whether the sub-process is then done. */
export function completeEntry(adHoc: ElementContext, inner: ElementContext): { satisfied: boolean } | Failure {
  return collectResult(adHoc, inner) ?? isSatisfied(adHoc)
}

/** Something inside has completed: the condition may end the rest, and the last one ends the sub-process. */
export function entryCompleted(adHoc: ElementContext, satisfied: boolean): void {
  const { completionCondition, cancelRemaining: cancels, job } = adHoc.element.adHoc!
  if (job) return askForNext(adHoc)
  if (!satisfied) return
  if (completionCondition && cancels && instanceOf(adHoc)!.children > 0) cancelRemaining(adHoc)
  else pathCompleted(adHoc)
}

/** Where a worker leads, it hears of each that completes, unless it said that all is done then. */
function askForNext(adHoc: ElementContext): void {
  cancelJob(adHoc)
  if (instanceOf(adHoc)!.fulfilled) return pathCompleted(adHoc)
  const failure = createNextJob(adHoc)
  if (failure) createIncident(adHoc, failure)
}

/** Something inside was terminated: the sub-process goes on when that was the last and its condition is true, or when nobody is asked what comes next. */
export function entryTerminated(adHoc: ElementContext): void {
  const { completionCondition, job } = adHoc.element.adHoc!
  if (job && (instanceOf(adHoc)!.fulfilled || instanceOf(adHoc)!.job === undefined)) return pathCompleted(adHoc)
  const condition = completionCondition ? isSatisfied(adHoc) : undefined
  if (condition && 'satisfied' in condition && condition.satisfied) pathCompleted(adHoc)
}

function isSatisfied({ processing, key, element }: ElementContext): { satisfied: boolean } | Failure {
  const { completionCondition } = element.adHoc!
  if (!completionCondition) return { satisfied: true }
  const result = expectBoolean(completionCondition, variablesSeenFrom(processing, key))
  return 'problem' in result ? extractFailure(`Failed to evaluate completion condition. ${result.problem}`) : { satisfied: result.value }
}

function collectResult(adHoc: ElementContext, { processing, key, element }: ElementContext): Failure | undefined {
  const { outputCollection, outputElement } = adHoc.element.adHoc!
  if (outputCollection === undefined || !outputElement || element.type !== 'AD_HOC_SUB_PROCESS_INNER_INSTANCE') return undefined
  const result = expectAny(outputElement, variablesSeenFrom(processing, key))
  if ('problem' in result) return extractFailure(result.problem)
  const collected: JsonValue | undefined = unitOfContext(adHoc).variables.get(adHoc.key)?.get(outputCollection)?.value
  if (!Array.isArray(collected)) return extractFailure(`The output collection has the wrong type. Expected ARRAY but was ${typeName(collected)}.`)
  setLocalVariables(processing, adHoc.key, adHoc.value, { [outputCollection]: [...collected, result.value] })
  return undefined
}

function typeName(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return 'NIL'
  return { number: 'INTEGER', bigint: 'INTEGER', string: 'STRING', boolean: 'BOOLEAN' }[typeof value as string] ?? 'MAP'
}
