import type { ProcessedRecord } from '../../src/core/processing-result.ts'
import { KEY_MEMBERS } from '../../src/core/key-members.ts'
import type { LevelledEvent } from './scenario.ts'

/** Value types that were recorded. */
const COMPARED = new Set([
  'PROCESS_INSTANCE', 'JOB', 'VARIABLE', 'INCIDENT', 'TIMER', 'MESSAGE', 'PROCESS_MESSAGE_SUBSCRIPTION', 'MESSAGE_START_EVENT_SUBSCRIPTION', 'PROCESS_EVENT',
  'PROCESS_INSTANCE_CREATION', 'PROCESS_INSTANCE_MODIFICATION', 'PROCESS_INSTANCE_RESULT', 'SIGNAL', 'SIGNAL_SUBSCRIPTION', 'ESCALATION', 'COMPENSATION_SUBSCRIPTION', 'DECISION_EVALUATION',
  'USER_TASK',
])
/** Members that newer versions write too. */
const NEWER = ['elementInstancePath', 'processDefinitionPath', 'callingElementPath', 'versionTag', 'tags', 'rootProcessInstanceKey']
const DROPPED = new Set([...NEWER, 'tenantId', 'worker', 'checksum', 'deadline', 'recurringTime', 'awaitedBy', 'timeout', 'creationTimestamp', 'fetchVariables', 'tenantIds'])
/** What newer versions write where nothing is said. */
const NEWER_DEFAULTS: { [member: string]: unknown } = { jobListenerEventType: 'UNSPECIFIED', priority: 50 }
/** Members that are JSON as text. */
const JSON_TEXTS = new Set(['value', 'decisionOutput', 'inputValue', 'outputValue'])
const JSON_OBJECTS = new Set(['variables', 'customHeaders'])
const AFTER_TICK = ['JOB TIMED_OUT', 'JOB RECURRED_AFTER_BACKOFF', 'JOB_BATCH ACTIVATED', 'MESSAGE EXPIRED']
const MINUTE = 60_000
/** In minutes. */
const DAY = 1_440

/** Names keys `k1`, `k2` … as they appear. One for a whole scenario. */
export class KeyNames {
  readonly #names = new Map<number, string>()

  of(key: number): string {
    let name = this.#names.get(key)
    if (!name) this.#names.set(key, name = `k${this.#names.size + 1}`)
    return name
  }

  known(key: number): string | undefined {
    return this.#names.get(key)
  }
}

/** When each timer was created, by its key: due dates are told from there. */
export type TimerTimes = Map<number, number>

interface Leveller { names: KeyNames; timers: TimerTimes; untagged: Set<number>; now: number; isTick: boolean; /** Whether activations of jobs count. */ jobBatches?: boolean | undefined }

/** Our records as the recordings tell theirs. */
export function levelRecords(records: ProcessedRecord[], leveller: Leveller): LevelledEvent[] {
  const events = records.filter(record => record.recordType === 'EVENT' && isCompared(record, leveller) && !isUntagged(record, leveller))
  const ordered = sortVariables(leveller.isTick ? sortTick(events) : events)
  for (const { valueType, intent, key } of ordered) if (valueType === 'TIMER' && intent === 'CREATED') leveller.timers.set(key, leveller.now)
  return ordered.map(record => level(record, leveller))
}

const isCompared = ({ valueType }: ProcessedRecord, { jobBatches }: Leveller): boolean => COMPARED.has(valueType) || (jobBatches === true && valueType === 'JOB_BATCH')

/** Messages and signals without a name could not be told from those of other runs, so they were not recorded. */
function isUntagged({ valueType, intent, key, value }: ProcessedRecord, { untagged }: Leveller): boolean {
  if (valueType === 'MESSAGE' && intent === 'PUBLISHED' && value.name === '') untagged.add(key)
  if (valueType === 'SIGNAL' && value.signalName === '') untagged.add(key)
  return untagged.has(key)
}

/** Timers' doing first, then the rest by key. */
function sortTick(events: ProcessedRecord[]): ProcessedRecord[] {
  const rank = ({ valueType, intent }: ProcessedRecord): number => AFTER_TICK.indexOf(`${valueType} ${intent}`)
  return [...events.filter(event => rank(event) === -1), ...events.filter(event => rank(event) !== -1).sort((left, right) => rank(left) - rank(right) || left.key - right.key)]
}

/** Variables of one document come in any order: by name within a scope. A name that comes again begins another document. */
function sortVariables(events: ProcessedRecord[]): ProcessedRecord[] {
  const sorted: ProcessedRecord[] = []
  for (let at = 0; at < events.length;) {
    const scope = scopeOfVariable(events[at]!)
    const names = new Set([events[at]!.value.name])
    let end = at + 1
    while (scope !== undefined && end < events.length && scopeOfVariable(events[end]!) === scope && !names.has(events[end]!.value.name)) names.add(events[end++]!.value.name)
    const run = events.slice(at, end)
    sorted.push(...scope === undefined ? run : run.sort((left, right) => left.value.name < right.value.name ? -1 : 1))
    at = end
  }
  return sorted
}

const scopeOfVariable = ({ valueType, value }: ProcessedRecord): number | undefined => valueType === 'VARIABLE' ? value.scopeKey : undefined

function level({ valueType, intent, key, value }: ProcessedRecord, leveller: Leveller): LevelledEvent {
  const k = leveller.names.of(key)
  const given = valueType === 'TIMER' ? { ...value, dueDate: levelDueDate(value.dueDate, leveller.timers.get(key)) } : value
  return { t: `${valueType} ${intent}`, k, v: { ...levelObject(given, leveller.names), ...intent === 'FAILED' && levelBackoff(value, leveller) } }
}

/** The end of a back-off, in minutes from now. */
function levelBackoff({ recurringTime = -1 }: { recurringTime?: number }, { now }: Leveller): { recurring?: number } {
  return recurringTime === -1 ? {} : { recurring: Math.round((recurringTime - now) / MINUTE) }
}

/** Minutes from its creation; a date that lay in the past is told as it is, to the minute where it is near. */
export function levelDueDate(dueDate: number, created = 0): number | string {
  const minutes = Math.round((dueDate - created) / MINUTE)
  if (minutes >= 0) return minutes
  return new Date(minutes > -DAY ? Math.floor(dueDate / MINUTE) * MINUTE : dueDate).toISOString()
}

export function levelObject(object: object, names: KeyNames): { [member: string]: unknown } {
  const levelled: { [member: string]: unknown } = {}
  for (const [name, member] of Object.entries(object).sort(([left], [right]) => left < right ? -1 : 1)) {
    const value = DROPPED.has(name) ? undefined : levelMember(name, member, names)
    if (!isDefault(value) && value !== NEWER_DEFAULTS[name]) levelled[name] = value
  }
  return levelled
}

function levelMember(name: string, member: unknown, names: KeyNames): unknown {
  if (JSON_OBJECTS.has(name) && typeof member === 'object') return Object.keys(member ?? {}).length === 0 ? undefined : canonical(member)
  if (JSON_TEXTS.has(name) && typeof member === 'string') return canonical(JSON.parse(member))
  if (KEY_MEMBERS.has(name) && typeof member === 'number') return member === -1 ? undefined : names.of(member)
  if (name === 'ancestorScopeKeys') return (member as number[]).toSorted((left, right) => left - right).map(key => names.of(key))
  if (Array.isArray(member)) return member.map(item => typeof item === 'object' && item !== null ? levelObject(item, names) : KEY_MEMBERS.has(name) ? names.of(item as number) : item)
  return typeof member === 'object' && member !== null ? levelObject(member, names) : member
}

function isDefault(value: unknown): boolean {
  if (value === undefined || value === -1 || value === '' || value === null || value === false) return true
  return typeof value === 'object' && Object.keys(value!).length === 0
}

/** JSON text with members sorted by name. Long runs of digits were taken for keys when they were recorded. */
export function canonical(value: unknown): string {
  return print(value).replace(/\d{15,}/g, '#')
}

function print(value: unknown): string {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return `[${value.map(print).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value).sort(([left], [right]) => left < right ? -1 : 1).map(([name, member]) => `${JSON.stringify(name)}:${print(member)}`).join(',')}}`
}
