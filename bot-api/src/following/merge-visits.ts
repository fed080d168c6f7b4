import type { Variables } from '@souffleur/schemas'
import type { Effect, EffectOf } from './effects.ts'

/** What one batch of effects says about one visit. `opened`: everything that its row must hold is known. Times are epoch ms. */
export interface VisitChange {
  visit: string
  session: string
  opened?: Pick<EffectOf<'visit-opened'>, 'processInstanceKey' | 'processId' | 'elementId' | 'elementInstanceKey' | 'headers' | 'at'>
  variables?: Variables
  answer?: string
  given?: Variables
  closedAt?: number
  closedBy?: 'answered' | 'gone'
  /** The record stream has told how it ended. */
  confirmed: boolean
}

/** The changes of a batch to each visit, so that a row is written once however much happened to it meanwhile. */
export function mergeVisits(effects: readonly Effect[]): VisitChange[] {
  const changes = new Map<string, VisitChange>()
  for (const effect of effects) {
    if (!isOfVisit(effect)) continue
    const known = changes.get(effect.visit)
    const change = known ?? { visit: effect.visit, session: effect.session, confirmed: false }
    if (!known) changes.set(effect.visit, change)
    merge(change, effect)
  }
  return [...changes.values()]
}

type VisitEffect = EffectOf<'visit-opened' | 'visit-pushed' | 'visit-answered' | 'visit-closed'>

function isOfVisit(effect: Effect): effect is VisitEffect {
  return 'visit' in effect
}

function merge(change: VisitChange, effect: VisitEffect): void {
  switch (effect.kind) {
    case 'visit-opened': change.opened ??= effect; break
    case 'visit-pushed': change.opened ??= effect; change.variables ??= effect.variables; break
    case 'visit-answered': change.answer = effect.words; change.given = effect.given; close(change, effect.at, change.confirmed ? change.closedBy! : 'answered'); break
    case 'visit-closed': change.given ??= effect.given; change.confirmed ||= !effect.unsure; close(change, effect.at, effect.unsure ? change.closedBy ?? effect.by : effect.by)
  }
}

function close(change: VisitChange, at: number, by: 'answered' | 'gone'): void {
  change.closedAt ??= at
  change.closedBy = by
}
