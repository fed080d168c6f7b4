import type { JsonValue } from '@souffleur/schemas'
import { parseJson } from '../values/parse-json.ts'
import { printDocument } from '../values/print-document.ts'
import type { Unit } from './unit.ts'

type Pairs<T> = T extends Map<infer Key, infer Row> ? [Key, Pairs<Row>][] : T
type Flat = { [Member in keyof Unit]: Pairs<Unit[Member]> }

/** A unit as JSON text for the store: its maps as lists of pairs, by key, so that equal units have equal texts. */
export function writeUnit(unit: Unit): string {
  const flat = {
    ...unit,
    elementInstances: pairs(unit.elementInstances), variables: pairs(unit.variables).map(([scope, variables]) => [scope, [...variables]]),
    jobs: pairs(unit.jobs), userTasks: pairs(unit.userTasks), timers: pairs(unit.timers), subscriptions: pairs(unit.subscriptions), signals: pairs(unit.signals), incidents: pairs(unit.incidents), compensations: pairs(unit.compensations),
  }
  return printDocument(flat as unknown as JsonValue)
}

function pairs<Row>(rows: Map<number, Row>): [number, Row][] {
  return [...rows].sort(([left], [right]) => left - right)
}

export function readUnit(text: string): Unit {
  const flat = parseJson(text) as unknown as Flat
  return {
    ...flat,
    elementInstances: new Map(flat.elementInstances), variables: new Map(flat.variables.map(([scope, variables]) => [scope, new Map(variables)])),
    jobs: new Map(flat.jobs), userTasks: new Map(flat.userTasks), timers: new Map(flat.timers), subscriptions: new Map(flat.subscriptions), signals: new Map(flat.signals), incidents: new Map(flat.incidents), compensations: new Map(flat.compensations),
  }
}
