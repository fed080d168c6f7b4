import type { ElementContext } from '../behaviors/element-context.ts'
import type { Failure } from '../behaviors/failure.ts'

/**
 * What one kind of element does in its life. Each step ends by moving the element on, by ordering that it be moved on later, or by waiting for something to happen; a
 * `Failure` leaves it where it is with an incident, and the step is done again from its beginning when that is resolved.
 */
export interface ElementProcessor {
  /** ELEMENT_ACTIVATING is written. Possible: input mappings. Start listeners run after it. */
  prepare?(context: ElementContext): Failure | undefined
  /** The last start listener is through. Possible: subscriptions, a job. Next: ACTIVATED, and COMPLETE_ELEMENT for elements that wait for nothing. */
  activate(context: ElementContext): Failure | undefined
  /** ELEMENT_COMPLETING is written. Possible: output mappings, closing subscriptions. End listeners run after it. */
  conclude?(context: ElementContext): Failure | undefined
  /** The last end listener is through. Next: COMPLETED, then outgoing flows. */
  complete(context: ElementContext): Failure | undefined
  /** ELEMENT_TERMINATING is written. Possible: what was begun is taken back, children are terminated first. Answers what the scope has to know. */
  terminate(context: ElementContext): Termination
  /** Scopes and call activities: something inside has terminated. */
  childTerminated?(scope: ElementContext): Termination
}

/** `left`: the element is gone and its scope looks what that means. `waiting`: it is still there, or something else has begun in its place. */
export type Termination = 'left' | 'waiting'
