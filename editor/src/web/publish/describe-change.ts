import { texts } from '../strings/texts.ts'
import type { DrawingChange } from './drawing-change.ts'

/** A change as a methodologist would tell it. */
export function describeChange(change: DrawingChange): string {
  const words = texts().change
  switch (change.kind) {
    case 'moved': return words.moved(change.count)
    case 'renamed': case 'flowAdded': case 'flowRemoved': case 'flowCondition': return words[change.kind](change.name, change.to)
    case 'answerAdded': case 'answerRemoved': case 'answerChanged': return words[change.kind](change.name, change.answer)
    default: return words[change.kind](change.name)
  }
}
