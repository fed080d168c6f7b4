import type { Tag } from './read-tags.ts'

const splits = new Set(['parallelGateway', 'inclusiveGateway', 'complexGateway', 'adHocSubProcess'])
const choices = new Set(['exclusiveGateway', 'eventBasedGateway'])
const plainInside = new Set(['incoming', 'outgoing', 'documentation', 'extensionElements', 'properties', 'property'])

/**
 * Whether never more than one element of a process, given by the tags inside it, is under way, as far as the drawing alone tells: nothing forks, nothing comes in beside, nothing is repeated side by side,
 * and nobody listens. Where in doubt, no.
 */
export function isOneAtATime(inside: readonly Tag[]): boolean {
  return !inside.some(mayBeBeside) && !forks(inside)
}

function mayBeBeside(tag: Tag): boolean {
  if (splits.has(tag.name) || tag.name === 'executionListeners') return true
  if (tag.name === 'boundaryEvent') return tag.attribute('cancelActivity') === 'false'
  if (tag.name === 'startEvent') return tag.attribute('isInterrupting') === 'false'
  return tag.name === 'multiInstanceLoopCharacteristics' && !tag.closing && tag.attribute('isSequential') !== 'true'
}

/** An element that is no choice and has two ways out takes both. */
function forks(inside: readonly Tag[]): boolean {
  const choosing = new Set(inside.filter(({ name }) => choices.has(name)).map((tag) => tag.attribute('id')))
  const sources = inside.filter(({ name, closing }) => name === 'sequenceFlow' && !closing).map((tag) => tag.attribute('sourceRef')).filter((source) => !choosing.has(source))
  return new Set(sources).size < sources.length
}

/** Whether an element, given by the tags inside it, does nothing but end. */
export function isPlain(inside: readonly Tag[]): boolean {
  return inside.every(({ name }) => plainInside.has(name))
}
