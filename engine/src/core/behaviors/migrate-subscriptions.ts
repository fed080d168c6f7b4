import { CommandRefused } from '../command-refused.ts'
import { type ElementContext, unitOfContext } from './element-context.ts'
import { closeSubscription, compareNames, subscribeToEvents, subscriptionValue } from './event-subscriptions.ts'
import type { MigrationPlan } from './migrate-element.ts'

/** The element opens what it listens to in its new definition and closes what it listened to before; no subscription is taken along (as in Zeebe 8.5). */
export function migrateSubscriptions(before: ElementContext, context: ElementContext, plan: MigrationPlan): void {
  const { processing, key } = context
  const expected = `Expected to migrate process instance '${processing.keyText(before.value.processInstanceKey)}' but active element with id '${before.element.id}'`
  const open = [...unitOfContext(before).subscriptions].filter(([, { elementInstance }]) => elementInstance === key).sort(([, left], [, right]) => compareNames(left.messageName, right.messageName))
  const values = open.map(([subscription, row]) => [subscription, subscriptionValue(before, row)] as const)
  const mapped = new Set(plan.targets.values())
  const failure = subscribeToEvents(context, (event, messageName) => {
    if (mapped.has(event.id)) throw refused(`${expected} is mapped to element with id '${context.element.id}' that must be subscribed to mapped catch event with id '${event.id}'. ${notYet}`)
    if (values.some(([, value]) => value.messageName === messageName)) throw refused(`${expected} ${twice(messageName!, event.id)}`)
  })
  if (failure) throw refused(`${expected} is mapped to element with id '${context.element.id}' that must be subscribed to a message catch event. ${failure.message}`)
  for (const [subscription, value] of values) {
    if (plan.targets.has(value.elementId)) throw refused(`${expected} is subscribed to mapped catch event with id '${value.elementId}'. ${notYet}`)
    closeSubscription(processing, subscription, value)
  }
}

const refused = (reason: string): CommandRefused => new CommandRefused('INVALID_STATE', reason)

const notYet = 'Migrating active elements with mapped catch events is not possible yet.'

const twice = (messageName: string, catchEvent: string): string =>
  `attempts to subscribe to a message it is already subscribed to with name '${messageName}'. Migrating active elements that subscribe to a message they are already subscribed to is not possible yet. ` +
  `Please provide a mapping instruction to message catch event with id '${catchEvent}' to migrate the respective message subscription.`
