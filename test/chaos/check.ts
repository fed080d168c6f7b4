import type { ExportedRecord } from '@souffleur/engine'
import { checkConversations } from './check-conversations.ts'
import { checkErrands, type ErrandRemains } from './check-errands.ts'
import { events, repeated } from './events-in.ts'
import type { History } from './history.ts'
import type { OutsideLedger } from './outside-ledger.ts'

/** What was found after the last kill. */
export interface Remains {
  history: History
  ledger: OutsideLedger
  kills: number
  /** Where there were errands beside the conversations. */
  errands?: ErrandRemains
  /** What should have come about at the fail-points and has not, as sentences, where that was watched. */
  missed?: string[]
  /** The whole record log. */
  records: ExportedRecord[]
  /** Rows that are left of finished work, by table. */
  leftovers: { [table: string]: number }
  /** How the engine's tables differ from what its log folds to. */
  differences: string[]
}

/** Every sentence is a broken promise; an empty list is what must come out once every session has ended. The numbers are those of the invariants in the README. */
export function check(remains: Remains): string[] {
  return [...checkMidway(remains), ...leftBehind(remains), ...wrongTimers(remains), ...doubledCharges(remains), ...mixedVersions(remains), ...unfinished(remains), ...vacuous(remains), ...unpassed(remains), ...remains.errands ? checkErrands(remains.errands, remains.records) : []]
}

/** The promises that hold at any moment, while sessions run. */
export function checkMidway(remains: Pick<Remains, 'history' | 'records' | 'differences'>): string[] {
  return [...lostInputs(remains), ...doubledEffects(remains), ...brokenLog(remains), ...checkConversations(remains)]
}

function lostInputs({ history, records }: Pick<Remains, 'history' | 'records'>): string[] {
  const completed = new Set(events(records, 'JOB', 'COMPLETED').map(({ key }) => key))
  return history.inputs.filter(({ visit }) => !completed.has(visit)).map(({ session, visit, elementId }) => `I1: the input to ${elementId} (${visit}) of session ${session} was acknowledged, and is not in the log`)
}

function doubledEffects({ records }: Pick<Remains, 'records'>): string[] {
  const once: [valueType: string, intent: string][] = [['JOB', 'COMPLETED'], ['PROCESS_INSTANCE', 'ELEMENT_COMPLETED'], ['TIMER', 'TRIGGERED'], ['PROCESS_INSTANCE_CREATION', 'CREATED'], ['MESSAGE', 'PUBLISHED']]
  return once.flatMap(([valueType, intent]) => repeated(events(records, valueType, intent).map(({ key }) => key)).map((key) => `I2: ${valueType} ${intent} of ${key} is in the log more than once`))
}

function leftBehind({ leftovers }: Remains): string[] {
  return Object.entries(leftovers).filter(([, rows]) => rows > 0).map(([table, rows]) => `I3: ${rows} rows are left in ${table} though every session has ended`)
}

function wrongTimers({ records }: Remains): string[] {
  const due = new Map(events(records, 'TIMER', 'CREATED').map(({ key, value }) => [key, value.dueDate as number]))
  const fired = events(records, 'TIMER', 'TRIGGERED')
  const early = fired.filter(({ key, timestamp }) => timestamp < due.get(key)!).map(({ key }) => `I6: timer ${key} fired early`)
  const settled = new Set([...fired, ...events(records, 'TIMER', 'CANCELED')].map(({ key }) => key))
  return [...early, ...[...due.keys()].filter((key) => !settled.has(key)).map((key) => `I6: timer ${key} never fired`)]
}

function doubledCharges({ ledger }: Remains): string[] {
  return repeated(ledger.charges.map(({ session }) => session)).map((session) => `I8: session ${session} was charged more than once`)
}

function mixedVersions({ history }: Remains): string[] {
  return [...history.editions].filter(([, editions]) => editions.size > 1 || [...editions].some((edition) => !/^(\d+) of version \1$/.test(edition))).map(([session, editions]) => `I10: session ${session} spoke edition ${[...editions].join(' and edition ')}`)
}

function brokenLog({ records, differences }: Pick<Remains, 'records' | 'differences'>): string[] {
  const gaps = [...Map.groupBy(records, ({ partitionId }) => partitionId)].flatMap(([partition, own]) => {
    const gap = own.find(({ position }, index) => Number(position) !== Number(own[0]!.position) + index)
    return gap ? [`I9: the log of partition ${partition} is broken at position ${gap.position}`] : []
  })
  return [...gaps, ...differences.map((difference) => `I9: ${difference}`)]
}

function unfinished({ history }: Remains): string[] {
  const open = [...history.started].filter((session) => !(history.hungUp.has(session) ? history.ended.has(session) : history.ended.get(session) === 'DONE'))
  return [...history.troubles.map((trouble) => `I12: ${trouble}`), ...open.map((session) => `I12: session ${session} did not come to its end`)]
}

function vacuous({ history: { attempts, failures, inputs }, kills }: Remains): string[] {
  return inputs.length >= kills ? [] : [`I13: only ${inputs.length} inputs were acknowledged between ${kills} kills (${failures} of ${attempts} calls failed): nothing is proven`]
}

function unpassed({ missed = [] }: Remains): string[] {
  return missed.map((sentence) => `I13: ${sentence}`)
}
