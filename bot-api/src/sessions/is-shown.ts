import type { StoredVisit } from '../store/session-snapshot.ts'

/** What a person can have seen: a step that was pushed, or answered before a crash. */
export function isShown({ pushed, closedBy }: StoredVisit): boolean {
  return closedBy === undefined ? pushed : closedBy === 'answered'
}
