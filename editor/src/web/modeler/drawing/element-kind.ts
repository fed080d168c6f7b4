import { stepHeaders } from '@souffleur/schemas'
import { eventDefinition } from './event-definition.ts'
import { isFunctionCall } from './function-call.ts'
import { isA, type Moddle } from './moddle.ts'
import { objectionStart } from './objection.ts'
import { isOpenEnd } from './open-end.ts'
import { formIdOf } from './step-form.ts'
import { taskHeader } from './task-header.ts'

/** What an element is in the words of methodologists; `other` for BPMN that has no word of ours. */
export type ElementKind =
  | 'script' | 'say' | 'ask' | 'form' | 'function' | 'subScript' | 'objection' | 'outcome' | 'openEnd' | 'wait' | 'fallback'
  | 'flow' | 'fork' | 'start' | 'other'

/** Reads the kind of an element off its BPMN. */
export function elementKind(element: Moddle): ElementKind {
  return checks.find(([, holds]) => holds(element))?.[0] ?? 'other'
}

/** Is it something said to the customer? */
export function isStep(element: Moddle | undefined): boolean {
  return isA(element, 'bpmn:UserTask')
}

const checks: [ElementKind, (element: Moddle) => boolean][] = [
  ['script', (element) => isA(element, 'bpmn:Process', 'bpmn:Collaboration')],
  ['ask', (element) => isStep(element) && taskHeader(element, stepHeaders.answers) !== undefined],
  ['form', (element) => isStep(element) && formIdOf(element) !== undefined],
  ['say', isStep],
  ['function', isFunctionCall],
  ['subScript', (element) => isA(element, 'bpmn:CallActivity')],
  ['objection', (element) => objectionStart(element) !== undefined],
  ['openEnd', isOpenEnd],
  ['outcome', (element) => isA(element, 'bpmn:EndEvent') && !eventDefinition(element)],
  ['wait', (element) => eventDefinition(element)?.$type === 'bpmn:TimerEventDefinition'],
  ['fallback', (element) => isA(element, 'bpmn:BoundaryEvent') && eventDefinition(element)?.$type === 'bpmn:ErrorEventDefinition'],
  ['flow', (element) => isA(element, 'bpmn:SequenceFlow')],
  ['fork', (element) => isA(element, 'bpmn:ExclusiveGateway')],
  ['start', (element) => isA(element, 'bpmn:StartEvent') && !eventDefinition(element)],
]
