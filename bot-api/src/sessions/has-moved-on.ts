import { isLater } from '../store/is-later.ts'
import type { SessionSnapshot } from '../store/session-snapshot.ts'

/**
 * Whether a session stands again after `visit` was completed: it ended, is in trouble, shows a later step, or returned to an earlier one
 * below because the record stream told that nothing else follows.
 */
export function hasMovedOn({ top, visits, functions, incidents, endedAt }: SessionSnapshot, visit: string): boolean {
  if (endedAt || incidents.length > 0) return true
  const left = visits.find((candidate) => candidate.visit === visit)
  if (!top || top.visit === visit || visits.some(({ pushed, closedAt }) => !pushed && closedAt === undefined)) return false
  if (isLater(top.visit, visit)) return true
  return left?.confirmed === true && functions.every(({ state }) => state !== 'running')
}

/** Whether a session stands at all: on a step, at its end, or in trouble. */
export function stands({ top, incidents, endedAt }: SessionSnapshot): boolean {
  return endedAt !== undefined || top !== undefined || incidents.length > 0
}
