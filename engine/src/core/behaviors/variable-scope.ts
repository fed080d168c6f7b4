import type { JsonValue, Variables } from '@souffleur/schemas'
import type { VariableLookup } from '../expressions/expression.ts'
import type { Processing } from '../processing.ts'
import type { ReadUnit } from '../state/read-state.ts'
import { unitOf } from './unit-of.ts'

/** What an expression sees from a scope: the nearest value of a name, walking up. */
export function variablesSeenFrom(processing: Processing, scope: number): VariableLookup {
  const unit = unitOf(processing.state, scope)
  return {
    get: name => unit && nearest(unit, scope, name),
    all: () => unit ? visibleVariables(unit, scope) : {},
    now: () => processing.now,
  }
}

/** Scopes from `scope` up to the process instance. */
export function* scopesUp(unit: ReadUnit, scope: number): Iterable<number> {
  for (let key = scope; key !== -1; key = unit.elementInstances.get(key)?.parent ?? -1) yield key
}

/** Every variable visible from a scope; nearer ones hide farther ones. */
export function visibleVariables(unit: ReadUnit, scope: number): Variables {
  const seen: Variables = {}
  for (const key of [...scopesUp(unit, scope)].reverse()) Object.assign(seen, localVariables(unit, key))
  return seen
}

export function localVariables(unit: ReadUnit, scope: number): Variables {
  return Object.fromEntries([...unit.variables.get(scope) ?? []].map(([name, variable]) => [name, variable.value]))
}

function nearest(unit: ReadUnit, scope: number, name: string): JsonValue | undefined {
  for (const key of scopesUp(unit, scope)) {
    const variable = unit.variables.get(key)?.get(name)
    if (variable) return variable.value
  }
  return undefined
}
