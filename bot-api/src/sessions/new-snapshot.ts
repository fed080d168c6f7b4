import type { SessionSnapshot } from '../store/session-snapshot.ts'

/** A session that was just stored, as it would be read. `startedAt`: epoch ms. */
export function newSnapshot({ startedAt, ...stored }: Pick<SessionSnapshot, 'id' | 'processDefinitionKey' | 'channel' | 'lang'> & { startedAt: number }): SessionSnapshot {
  return { ...stored, startedAt: new Date(startedAt).toISOString(), revision: 1, objections: 0, visits: [], undone: [], functions: [], incidents: [], notes: [], variables: {} }
}
