import type { Variables } from '@souffleur/schemas'
import { TENANT } from '../record-values.ts'
import { type ElementContext, unitOfContext } from './element-context.ts'
import { localVariables } from './variable-scope.ts'

/** Whoever awaits the result of a process instance gets its variables, while they are still there. It is an answer, not a fact: the log has no record of it. */
export function sendResult(context: ElementContext): void {
  const { processing, key, value } = context
  const unit = unitOfContext(context)
  if (unit.key !== key || !unit.awaitedBy) return
  const { request, fetchVariables } = unit.awaitedBy
  const { bpmnProcessId, processDefinitionKey, version, processInstanceKey } = value
  const variables = pick(localVariables(unit, key), fetchVariables)
  const result = { bpmnProcessId, processDefinitionKey, version, processInstanceKey, variables, tenantId: TENANT }
  processing.results.push({ request, record: { recordType: 'EVENT', valueType: 'PROCESS_INSTANCE_RESULT', intent: 'COMPLETED', key: processInstanceKey, value: result } })
}

/** All of them where no names are given. */
function pick(variables: Variables, names: readonly string[]): Variables {
  return names.length === 0 ? variables : Object.fromEntries(Object.entries(variables).filter(([name]) => names.includes(name)))
}
