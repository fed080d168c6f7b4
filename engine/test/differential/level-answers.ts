import { canonical, type KeyNames } from './level-records.ts'

const JSON_TEXTS = new Set(['variables', 'customHeaders', 'decisionOutput', 'inputValue', 'outputValue'])
const DROPPED = new Set(['tenantId', 'worker', 'kind', 'listenerEventType'])
const KEY = /^\d{16,}$/
const COUNTER = (1n << 51n) - 1n
const MINUTE = 60_000

type Body = { [member: string]: unknown }
interface Leveller { names: KeyNames; now: number }

/** Keys in a text by their names, `#` where they are not known. */
export function levelText(text: string, names: KeyNames): string {
  return text.replace(/\d{16,}/g, key => names.known(counterOf(key)) ?? '#')
}

/** The body of an answer as a gateway gives it, levelled as events are. Keys that only a deployment's answer tells get their names here. */
export function levelBody(body: unknown, leveller: Leveller): unknown {
  const { deployments } = body as Body
  if (Array.isArray(deployments)) return { ...level(body, leveller) as Body, deployments: levelDeployments(deployments, leveller) }
  return level(body, leveller)
}

/** Jobs that went over several streams at once: in no order. */
export function sortByKey(jobs: unknown[]): unknown[] {
  const keyOf = (job: unknown): string => String((job as Body).key)
  return jobs.sort((left, right) => keyOf(left) < keyOf(right) ? -1 : 1)
}

/** By kind; decisions and processes by id, as Zeebe's order is a hash table's. */
function levelDeployments(deployments: Body[], { names, now }: Leveller): unknown {
  const sorted = [...deployments].sort((left, right) => sortText(left) < sortText(right) ? -1 : sortText(left) === sortText(right) ? 0 : 1)
  for (const deployed of sorted) nameKeys(deployed[deployed.Metadata as string] as Body, names)
  return sorted.map(deployed => level(deployed, { names, now }))
}

const sortText = ({ Metadata, decision, process }: Body): string => JSON.stringify([Metadata, (decision as Body | undefined)?.dmnDecisionId, (process as Body | undefined)?.bpmnProcessId])

function nameKeys(deployed: Body, names: KeyNames): void {
  for (const name of Object.keys(deployed).sort()) if (name.endsWith('Key')) names.of(counterOf(deployed[name] as string))
}

function level(body: unknown, leveller: Leveller): unknown {
  if (Array.isArray(body)) return body.map(item => level(item, leveller))
  if (typeof body !== 'object' || body === null) return body
  const members = Object.entries(body).filter(([name, member]) => !DROPPED.has(name) && !isDefault(member)).sort(([left], [right]) => left < right ? -1 : 1)
  return Object.fromEntries(members.map(([name, member]) => [name, levelMember(name, member, leveller)]))
}

function levelMember(name: string, member: unknown, leveller: Leveller): unknown {
  if (name === 'deadline') return Math.round((Number(member) - leveller.now) / MINUTE)
  if (typeof member !== 'string') return level(member, leveller)
  if (JSON_TEXTS.has(name)) return canonical(JSON.parse(member))
  return KEY.test(member) ? leveller.names.known(counterOf(member)) ?? '#' : member
}

const counterOf = (key: string): number => Number(BigInt(key) & COUNTER)

function isDefault(member: unknown): boolean {
  return member === '' || member === null || member === false || member === -1 || member === '-1' || (Array.isArray(member) && member.length === 0)
}
