import type { TimerRow } from './state/rows.ts'

export interface DueTimer { key: number; row: TimerRow }

/** The order in which timers fire: by when they are due; at the same time by the element instance that they were set for, starts of processes last, as in Zeebe. */
export function compareDueTimers(left: DueTimer, right: DueTimer): number {
  return left.row.dueDate - right.row.dueDate || compare(ownerOf(left.row), ownerOf(right.row)) || left.key - right.key
}

const ownerOf = ({ start, elementInstance = -1 }: TimerRow): number => start ? Infinity : elementInstance
const compare = (left: number, right: number): number => left === right ? 0 : left < right ? -1 : 1
