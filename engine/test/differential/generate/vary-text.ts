import type { Random } from './random.ts'

/** Attributes whose values may be exchanged between models, as `tag attribute`. */
const ATTRIBUTES = new Set([
  'zeebe:input source', 'zeebe:input target', 'zeebe:output source', 'zeebe:output target', 'zeebe:script expression', 'zeebe:script resultVariable', 'zeebe:subscription correlationKey',
  'zeebe:taskDefinition retries', 'zeebe:loopCharacteristics inputCollection', 'zeebe:loopCharacteristics inputElement', 'zeebe:loopCharacteristics outputCollection', 'zeebe:loopCharacteristics outputElement',
  'zeebe:calledElement propagateAllChildVariables', 'zeebe:calledDecision resultVariable', 'zeebe:assignmentDefinition assignee', 'zeebe:assignmentDefinition candidateGroups', 'zeebe:taskSchedule dueDate',
  'bpmn:message name', 'bpmn:signal name', 'bpmn:error errorCode', 'bpmn:escalation escalationCode', 'bpmn:boundaryEvent cancelActivity', 'bpmn:startEvent isInterrupting',
  'bpmn:multiInstanceLoopCharacteristics isSequential', 'decisionTable hitPolicy', 'decisionTable aggregation',
])
/** Elements whose text may be exchanged. */
const BODIES = new Set(['bpmn:completionCondition', 'bpmn:timeDuration', 'bpmn:timeDate', 'bpmn:timeCycle', 'bpmn:conditionExpression', 'inputEntry text', 'outputEntry text', 'literalExpression text'])
const START_TAG = /<([\w:]+)((?: +[\w:]+="[^"]*")*) *\/?>([^<]*)/g

/** Values by where they stand. */
export type Values = Map<string, string[]>
interface Place { of: string; value: string; start: number }

/** The values that models hold, each as often as it occurs. */
export function collectValues(models: string[]): Values {
  const values: Values = new Map()
  for (const { of, value } of models.flatMap(places)) values.set(of, [...values.get(of) ?? [], value])
  return values
}

/** The model with up to four values replaced by such as others have at their place. */
export function varyValues(model: string, values: Values, random: Random): string {
  const all = places(model)
  const chosen = random.shuffled(all).slice(0, random.below(5)).sort((left, right) => right.start - left.start)
  return chosen.reduce((text, { of, value, start }) => `${text.slice(0, start)}${random.pick(values.get(of) ?? [value])}${text.slice(start + value.length)}`, model)
}

function places(model: string): Place[] {
  return [...model.matchAll(START_TAG)].flatMap(({ 0: whole, 1: tag, 2: attributes = '', 3: body = '', index }, place, tags) => {
    const inside = [...attributes.matchAll(/ +([\w:]+)="([^"]*)"/g)].filter(([, name]) => ATTRIBUTES.has(`${tag} ${name}`))
    const found = inside.map(({ 0: attribute, 1: name, 2: value = '', index: at }) => ({ of: `${tag} ${name}`, value, start: index + 1 + tag!.length + at + attribute.length - 1 - value.length }))
    const of = tag === 'text' ? `${tags[place - 1]?.[1]} text` : tag!
    return BODIES.has(of) ? [...found, { of, value: body, start: index + whole.length - body.length }] : found
  })
}
