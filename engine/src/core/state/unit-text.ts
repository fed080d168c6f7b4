import type { JsonValue } from '@souffleur/schemas'
import { parseJson } from '../values/parse-json.ts'
import { printDocument } from '../values/print-document.ts'
import type { Unit } from './unit.ts'

type Pairs<T> = T extends Map<infer Key, infer Row> ? [Key, Pairs<Row>][] : T
type Flat = { [Member in keyof Unit]: Pairs<Unit[Member]> }

/** A unit as JSON text for the store: its maps as lists of pairs. */
export function writeUnit(unit: Unit): string {
  const flat = {
    ...unit,
    elementInstances: [...unit.elementInstances], variables: [...unit.variables].map(([scope, variables]) => [scope, [...variables]]),
    jobs: [...unit.jobs], timers: [...unit.timers], subscriptions: [...unit.subscriptions], incidents: [...unit.incidents],
  }
  return printDocument(flat as unknown as JsonValue)
}

export function readUnit(text: string): Unit {
  const flat = parseJson(text) as unknown as Flat
  return {
    key: flat.key,
    elementInstances: new Map(flat.elementInstances), variables: new Map(flat.variables.map(([scope, variables]) => [scope, new Map(variables)])),
    jobs: new Map(flat.jobs), timers: new Map(flat.timers), subscriptions: new Map(flat.subscriptions), incidents: new Map(flat.incidents),
  }
}
