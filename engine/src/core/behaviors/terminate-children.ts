import { type ElementContext, instanceOf } from './element-context.ts'

/** Orders the children of a scope to terminate. Tells whether there are none. */
export function terminateChildren(scope: ElementContext): boolean {
  const { processing, key, value } = scope
  const active = instanceOf(scope)?.children ?? 0
  const batch = { processInstanceKey: value.processInstanceKey, batchElementInstanceKey: key, index: -1, tenantId: value.tenantId }
  if (active > 0) processing.followUp('PROCESS_INSTANCE_BATCH', 'TERMINATE', processing.newKey(), batch)
  return active === 0
}
