import type { StoredVisit, TopVisit } from './session-snapshot.ts'

/** The open visit that was opened last and has been pushed. `visits` are in the order they were opened. */
export function findTop(visits: readonly StoredVisit[]): TopVisit | undefined {
  return visits.findLast(({ closedAt, pushed }) => pushed && closedAt === undefined) as TopVisit | undefined
}
