import type { Variables } from '@souffleur/schemas'

/**
 * What one record, one pushed step or one answer means for a session. Keys are decimal strings, times epoch ms. `unsure`: the record stream may still say otherwise. `branch-ended`: nothing
 * follows what was answered last; heard where ends are pushed, and true for the moment only.
 */
export type Effect = { session: string } & (
  | { kind: 'instance-bound'; processInstanceKey: string; root: boolean }
  | { kind: 'visit-opened'; visit: string; processInstanceKey: string; processId: string; elementId: string; elementInstanceKey: string; headers: { [name: string]: string }; at: number }
  | { kind: 'visit-pushed'; visit: string; processInstanceKey: string; processId: string; elementId: string; elementInstanceKey: string; headers: { [name: string]: string }; variables: Variables; at: number }
  | { kind: 'visit-answered'; visit: string; words: string; given: Variables; at: number }
  | { kind: 'visit-closed'; visit: string; by: 'answered' | 'gone'; given?: Variables; unsure?: boolean; at: number }
  | { kind: 'branch-ended' }
  | { kind: 'function-called'; jobKey: string; processId: string; elementId: string; state: 'running' | 'completed' | 'gone' }
  | { kind: 'incident-raised'; incidentKey: string; elementId: string; message: string }
  | { kind: 'incident-resolved'; incidentKey: string }
  | { kind: 'variable-set'; scopeKey: string; name: string; value: string }
  | { kind: 'outcome-reached'; processInstanceKey: string; elementId: string }
  | { kind: 'instance-ended'; processInstanceKey: string; at: number }
)
export type EffectKind = Effect['kind']
export type EffectOf<Kind extends EffectKind> = Extract<Effect, { kind: Kind }>
