import type { EngineRecord } from '../../src/core/record.ts'
import type { KeyNames } from './level-records.ts'
import type { Difference } from './replay-scenario.ts'
import type { ScenarioStep } from './scenario.ts'

const CODES: { [rejection: string]: number } = { INVALID_ARGUMENT: 3, NOT_FOUND: 5, ALREADY_EXISTS: 6, INVALID_STATE: 9, PROCESSING_ERROR: 13 }
/** Codes by which a gateway or its clock speaks, not the engine. */
const GATEWAY_CODES = new Set([4, 14])

/** Compares status and text of the answer; bodies of answers are told by the events. */
export function compareOutcome({ outcome }: ScenarioStep, response: EngineRecord<any> | undefined, names: KeyNames): Difference | undefined {
  const expected = outcome.code ?? 0
  const details = outcome.details ?? ''
  if (GATEWAY_CODES.has(expected) || (expected === 3 && !details.startsWith('Command '))) return undefined
  const actual = response?.recordType === 'COMMAND_REJECTION' ? CODES[response.rejectionType!]! : 0
  if (actual !== expected) return difference('status', `${expected} ${details}`, `${actual} ${response?.rejectionReason ?? ''}`)
  if (actual === 0) return undefined
  const text = levelText(response!.rejectionReason!, names)
  const wanted = details.replace(/^Command '\w+' rejected with code '\w+': /, '')
  return sameText(wanted, text) ? undefined : difference('text', wanted, text)
}

const difference = (what: string, expected: unknown, actual: unknown): Difference => ({ what, expected, actual, before: [] })

/** Texts of Java's own parsers were cut when they were recorded. */
function sameText(wanted: string, actual: string): boolean {
  if (/not valid XML|failed to parse expression|Failed to parse DMN/.test(wanted)) return true
  const bare = (text: string): string => text.replace(/ The evaluation reported the following warnings:[^]*/, '')
  return bare(wanted) === bare(actual)
}

function levelText(text: string, names: KeyNames): string {
  return text.replace(/\d{16,}/g, key => names.known(Number(BigInt(key) & ((1n << 51n) - 1n))) ?? '#')
}
