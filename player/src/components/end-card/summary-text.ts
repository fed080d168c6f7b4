import type { SessionState } from '@souffleur/schemas'
import type { PlayerStrings } from '../../theme/player-strings.ts'

/** The session as plain text, for another system's comment box. */
export function summaryText({ script, end, trail, notes }: SessionState, strings: PlayerStrings): string {
  const head = [script.name, end?.outcomeName, end?.outcome && `${strings.outcome} ${end.outcome}`].filter(Boolean).join(' · ')
  const steps = trail.filter(({ answer }) => answer).map(({ name, answer }) => `${name}: ${answer}`)
  return [head, ...steps, ...notes.map(({ text }) => `${strings.noted}: ${text}`)].join('\n')
}
