import { commonProblems, Problem } from './problem.ts'

/** Postgres stores no NUL and no half surrogate, and nobody reads a body of a thousand levels: `depth` may be nested at most. @throws Problem `invalid-body` */
export function refuseUnstorable(body: unknown, depth: number): void {
  const open: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }]
  for (let entry = open.pop(); entry; entry = open.pop()) {
    if (typeof entry.value === 'string') refuseText(entry.value)
    if (typeof entry.value !== 'object' || entry.value === null) continue
    if (entry.depth >= depth) throw new Problem(commonProblems.invalidBody, `The body is nested deeper than ${depth} levels. Make it flatter and send it again.`)
    for (const [name, value] of Object.entries(entry.value)) {
      refuseText(name)
      open.push({ value, depth: entry.depth + 1 })
    }
  }
}

function refuseText(text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw new Problem(commonProblems.invalidBody, 'The body holds a character that is no text (NUL, or half a character). Remove it and send the body again.')
}
