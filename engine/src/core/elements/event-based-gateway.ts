import { instanceOf } from '../behaviors/element-context.ts'
import { subscribeToEvents, unsubscribeFromEvents } from '../behaviors/event-subscriptions.ts'
import { followTrigger } from '../behaviors/event-triggers.ts'
import { endsInstance } from '../behaviors/runtime-instructions.ts'
import { transitionToActivated, transitionToCompleted } from '../behaviors/transitions.ts'
import type { ElementProcessor } from './element-processor.ts'
import { terminateActivity } from './leave.ts'

/** Event-based gateways: they wait for all the events behind them, the first that happens goes on. */
export const eventBasedGateway: ElementProcessor = {
  activate(context) {
    const failure = subscribeToEvents(context)
    if (!failure) transitionToActivated(context)
    return failure
  },

  complete(context) {
    const trigger = instanceOf(context)!.triggers[0]!
    unsubscribeFromEvents(context)
    transitionToCompleted(context)
    if (!endsInstance(context)) followTrigger(context, trigger)
    return undefined
  },

  terminate: terminateActivity,
}
