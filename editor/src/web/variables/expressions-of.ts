import { functionHeaders, stepHeaders } from '@souffleur/schemas'
import { isStep } from '../modeler/drawing/element-kind.ts'
import { eventDefinition } from '../modeler/drawing/event-definition.ts'
import { extension } from '../modeler/drawing/extension.ts'
import { factsOf } from '../modeler/drawing/facts.ts'
import { isA, type Moddle } from '../modeler/drawing/moddle.ts'
import { taskHeaders } from '../modeler/drawing/task-header.ts'

/** A FEEL text of a drawing, without its leading `=`, as somebody wrote it. `local` names exist only where it stands; `any`: they can't be known from here. */
export interface DrawnExpression { text: string; local?: string[] | 'any' }

const placeholder = /\{\{(.*?)\}\}/gs
const texts = [stepHeaders.phrase, stepHeaders.hint]

/** Every expression of one element: conditions, phrases in all wordings, facts, mappings, times. */
export function expressionsOf(element: Moddle): DrawnExpression[] {
  return [...formulas(element).filter((text) => text.trimStart().startsWith('=')).map((text) => ({ text: text.trimStart().slice(1) })), ...outputs(element), ...spoken(element)]
}

function formulas(element: Moddle): string[] {
  const event = eventDefinition(element)
  const times: (string | undefined)[] = [event?.timeDuration?.body, event?.timeDate?.body, event?.timeCycle?.body]
  return [element.conditionExpression?.body, ...inputsOf(element).map(({ source }) => source), ...factsOf(element).map(({ value }) => value), ...times].filter((text) => typeof text === 'string')
}

/** An output mapping sees what the element itself brought, the result of a function first of all, or whatever another script brought. */
function outputs(element: Moddle): DrawnExpression[] {
  const local = isA(element, 'bpmn:CallActivity') ? 'any' : broughtBy(element)
  const mappings: Moddle[] = extension(element, 'zeebe:IoMapping')?.outputParameters ?? []
  return mappings.filter(({ source }) => source?.trimStart().startsWith('=')).map(({ source }) => ({ text: source.trimStart().slice(1), local }))
}

function spoken(element: Moddle): DrawnExpression[] {
  if (!isStep(element)) return []
  const phrases = taskHeaders(element).filter(({ key }) => texts.some((text) => key === text || key.startsWith(`${text}.`)))
  return phrases.flatMap(({ value }) => [...value.matchAll(placeholder)].map(([, text = '']) => ({ text })))
}

/** Names that exist inside the element only: its inputs, and its result before it is mapped. */
export function broughtBy(element: Moddle): string[] {
  const result = taskHeaders(element).find(({ key }) => key === functionHeaders.resultVariable)?.value
  return [...inputsOf(element).map(({ target }) => rootOf(target)), ...(result ? [result] : [])]
}

function inputsOf(element: Moddle): Moddle[] {
  return extension(element, 'zeebe:IoMapping')?.inputParameters ?? []
}

/** The variable that a target such as `customer.name` changes. */
export function rootOf(target: string | undefined): string {
  return (target ?? '').split('.')[0]!
}
