import type { Moddle } from './moddle.ts'

/** The document an object belongs to: `bpmn:Definitions`, which holds messages and errors. */
export function definitionsOf(object: Moddle): Moddle {
  return object.$parent ? definitionsOf(object.$parent) : object
}
