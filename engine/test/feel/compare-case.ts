import type { Answer } from './answer.ts'
import type { FeelCase } from './feel-case.ts'
import { levelJson } from './level-json.ts'

/** What differs between a recorded answer and ours; `undefined` where nothing does. */
export function compareCase(recorded: FeelCase, ours: Answer): { zeebe: string; ours: string } | undefined {
  const told = recorded.result ?? (recorded.reached && JSON.stringify(recorded.reached))
  const zeebe = told === undefined ? levelFailure(recorded.failure?.message ?? '') : levelJson(told)
  const given = 'result' in ours ? levelJson(ours.result) : levelFailure(ours.failure)
  const same = 'result' in ours ? told !== undefined && zeebe === given : recorded.failure !== undefined && zeebe.includes(given)
  return same ? undefined : { zeebe, ours: given }
}

/** Without where a refused expression stands, what Java says of its own exceptions, and what the parser had hoped for. */
export function levelFailure(message: string): string {
  return message.replace(/^.*(?=failed to parse expression|validation of expression)/s, '').replace(/ : (?:java|scala)\..*/s, ' : …').replace(/Expected \(.*?\)(?=:\d+:\d+, found)/s, 'Expected (…)').trimEnd()
}
