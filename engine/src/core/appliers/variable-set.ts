import type { VariableValue } from '../record-values.ts'
import type { Variable } from '../state/unit.ts'
import { parseJson } from '../values/parse-json.ts'
import type { Applier } from './applier.ts'
import { unitOrNew } from './unit-for-change.ts'

/** VARIABLE CREATED and UPDATED. */
export const applyVariableSet: Applier<VariableValue> = (state, key, { name, value, scopeKey, processInstanceKey }) => {
  const unit = unitOrNew(state, processInstanceKey)
  let scope = unit.variables.get(scopeKey)
  if (!scope) state.journal.put(unit.variables, scopeKey, scope = new Map<string, Variable>())
  state.journal.put(scope, name, { key, value: parseJson(value) ?? null })
}
