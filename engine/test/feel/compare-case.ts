import type { Answer } from './answer-case.ts'
import type { FeelCase } from './feel-case.ts'
import { levelJson } from './level-json.ts'

/** What differs between a recorded answer and ours; `undefined` where nothing does. */
export function compareCase(recorded: FeelCase, ours: Answer): { zeebe: string; ours: string } | undefined {
  const zeebe = recorded.result === undefined ? levelFailure(recorded.failure?.message ?? '') : levelJson(recorded.result)
  const given = 'result' in ours ? levelJson(ours.result) : levelFailure(ours.failure)
  const same = 'result' in ours ? recorded.result !== undefined && zeebe === given : recorded.failure !== undefined && zeebe.includes(given)
  return same ? undefined : { zeebe, ours: given }
}

/** Without what Java says of its own exceptions, and without what the parser had hoped for. */
export function levelFailure(message: string): string {
  return message.replace(/ : (?:java|scala)\..*/s, ' : …').replace(/Expected \(.*?\)(?=:\d+:\d+, found)/s, 'Expected (…)').trimEnd()
}
