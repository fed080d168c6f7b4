import type { EngineRecord } from '../../src/core/record.ts'
import { answerBody } from './answer-body.ts'
import { levelBody, levelText } from './level-answers.ts'
import { canonical, type KeyNames } from './level-records.ts'
import type { Difference } from './replay-scenario.ts'
import type { ScenarioStep } from './scenario.ts'

/** gRPC codes of what the engine refuses. */
export const REJECTION_CODES: { [rejection: string]: number } = { INVALID_ARGUMENT: 3, NOT_FOUND: 5, ALREADY_EXISTS: 6, INVALID_STATE: 9, PROCESSING_ERROR: 13 }
/** Codes by which a gateway or its clock speaks, not the engine. */
const GATEWAY_CODES = new Set([4, 14])

type Response = EngineRecord<any>
interface Leveller { names: KeyNames; now: number }

/** Compares the status, the text and the body of an answer. */
export function compareOutcome({ action, outcome }: ScenarioStep, response: Response | undefined, leveller: Leveller): Difference | undefined {
  const expected = outcome.code ?? 0
  const details = outcome.details ?? ''
  if (GATEWAY_CODES.has(expected) || (expected === 3 && !details.startsWith('Command '))) return undefined
  const actual = response?.recordType === 'COMMAND_REJECTION' ? REJECTION_CODES[response.rejectionType!]! : 0
  if (actual !== expected) return difference('status', `${expected} ${details}`, `${actual} ${response?.rejectionReason ?? ''}`)
  if (actual === 0) return response && compareBody({ type: action.type, outcome }, response, leveller)
  const text = levelText(response!.rejectionReason!, leveller.names)
  const wanted = details.replace(/^Command '\w+' rejected with code '\w+': /, '')
  return sameText(wanted, text) ? undefined : difference('text', wanted, text)
}

function compareBody({ type, outcome }: { type: string; outcome: ScenarioStep['outcome'] }, response: Response, leveller: Leveller): Difference | undefined {
  const body = answerBody(type, response)
  if (body === undefined) return undefined
  const [wanted, actual] = [outcome.body ?? [], levelBody(body, leveller)]
  return canonical(wanted) === canonical(actual) ? undefined : difference('answer', wanted, actual)
}

const difference = (what: string, expected: unknown, actual: unknown): Difference => ({ what, expected, actual, before: [] })

/** Texts of Java's own parsers were cut when they were recorded: what stands before them counts. */
function sameText(wanted: string, actual: string): boolean {
  const cut = /^([^]*?)(not valid XML|Failed to parse DMN|(?<=failed to parse expression '[^']*')\n?$)/.exec(wanted)
  return cut ? actual.startsWith(cut[1]!) : sorted(wanted) === sorted(actual)
}

/** Lists of types, and elements at fault, come in the order of Java's hash sets. */
const sorted = (text: string): string => withSortedTypes(text).split(/(?=- Element: )|(?=\n['D])/).sort().join('')
const withSortedTypes = (text: string): string => text.replace(/\[[A-Z_]+(, [A-Z_]+)+\]/g, list => `[${list.slice(1, -1).split(', ').sort().join(', ')}]`)
