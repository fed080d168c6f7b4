import type { Expected } from '../expected.ts'

/** What a field of a cron line may hold. `letters`: those that stand for something special in it. */
export interface FieldKind { from: number; to: number; letters: string; mayBeOpen: boolean; names?: readonly string[] }

const failed = (reason: string): { problem: string } => ({ problem: `Failed to parse cron expression. ${reason}` })

/** The numbers of one item of a field (`5`, `*`, `1-5`, `2/3`, `MON-FRI/2`). A problem is worded as Zeebe's parser words it. */
export function parseItem(item: string, kind: FieldKind): Expected<number[]> {
  const text = numbered(item, kind)
  if (item === '?' && !kind.mayBeOpen) return failed(`Invalid expression: ${item}`)
  if (/^-\d/.test(text)) return failed(`Invalid expression! Expression: ${item} does not describe a range. Negative numbers are not allowed.`)
  const [, start, end, step] = /^(\*|\?|\d{1,9})(?:-(\d{1,9}))?(?:\/(\d{1,9}))?$/.exec(text) ?? []
  if (start === undefined) return failed(`Invalid chars in expression! Expression: ${item} Invalid chars: ${[...item].filter(char => /[A-Z]/.test(char) && !kind.letters.includes(char)).join('')}`)
  return range({ start, end, step }, kind)
}

function range({ start, end, step }: { start: string; end: string | undefined; step: string | undefined }, kind: FieldKind): Expected<number[]> {
  const any = start === '*' || start === '?'
  const low = any ? kind.from : Number(start)
  const high = end !== undefined ? Number(end) : any || step !== undefined ? kind.to : low
  const outside = outOfRange([low, high], kind)
  if (outside) return outside
  if (low > high) return failed(`Invalid range! [${low},${high}]`)
  if (Number(step ?? 1) < 1 || Number(step ?? 1) > kind.to) return failed(`Period ${step} not in range [${kind.from}, ${kind.to}]`)
  const numbers = []
  for (let number = low; number <= high; number += Number(step ?? 1)) numbers.push(number)
  return { value: numbers }
}

/** Why a number does not belong in a field. */
export function outOfRange(numbers: number[], { from, to }: FieldKind): { problem: string } | undefined {
  const found = numbers.find(number => number < from || number > to)
  return found === undefined ? undefined : failed(`Value ${found} not in range [${from}, ${to}]`)
}

/** Names of months and weekdays as numbers. */
export function numbered(item: string, { names = [], from }: FieldKind): string {
  return item.replace(/[A-Z]{3}/g, name => names.includes(name) ? String(names.indexOf(name) + from) : name)
}
