import { commonProblems, Problem } from '@souffleur/schemas/http'
import { limits } from '../limits.ts'

/** The database stores no NUL and no half surrogate, and nobody reads a body of a thousand levels. @throws Problem `invalid-body` */
export function refuseUnstorable(body: unknown): void {
  const open: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }]
  for (let entry = open.pop(); entry; entry = open.pop()) {
    if (typeof entry.value === 'string') refuseText(entry.value)
    if (typeof entry.value !== 'object' || entry.value === null) continue
    if (entry.depth >= limits.bodyDepth) throw new Problem(commonProblems.invalidBody, `The body is nested deeper than ${limits.bodyDepth} levels. Make it flatter and send it again.`)
    for (const [name, value] of Object.entries(entry.value)) {
      refuseText(name)
      open.push({ value, depth: entry.depth + 1 })
    }
  }
}

function refuseText(text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw new Problem(commonProblems.invalidBody, 'The body holds a character that is no text (NUL, or half a character). Remove it and send the body again.')
}
