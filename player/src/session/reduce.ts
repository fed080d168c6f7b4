import type { SessionState } from '@souffleur/schemas'
import { initialSession, type PlayerSession, type SessionChange, type TypedValues } from './player-session.ts'

type Change<Type extends SessionChange['type']> = Extract<SessionChange, { type: Type }>

/** Folds one change into what the player knows. Pure: no clock, no DOM, no I/O; what does not apply leaves the session as it was. */
export function reduce(session: PlayerSession, change: SessionChange): PlayerSession {
  switch (change.type) {
    case 'opening-began': return { ...initialSession, phase: 'opening', connection: session.connection }
    case 'opening-failed': return { ...session, phase: 'failed', pending: undefined, failure: { failure: change.failure, message: change.message } }
    case 'session-opened': return opened(session, change)
    case 'call-began': return session.pending ? session : { ...session, pending: change.call, notice: undefined }
    case 'call-stalled': return isPending(session, change.key) ? { ...session, pending: { ...session.pending!, stalled: true } } : session
    case 'call-answered': return stepped(settled(session, change.key), change.state)
    case 'call-refused': return refused(session, change)
    case 'state-arrived': return stepped(session, change.state)
    case 'connection-changed': return { ...session, connection: change.connection }
    case 'field-edited': return edited(session, change)
    case 'fields-refused': return { ...session, fieldErrors: change.errors }
    case 'draft-saved': return session.typed === change.draft ? { ...session, draft: 'saved' } : session
    case 'notice-dismissed': return { ...session, notice: undefined }
  }
}

function isPending(session: PlayerSession, key: string): boolean {
  return session.pending?.key === key
}

function settled(session: PlayerSession, key: string): PlayerSession {
  return isPending(session, key) ? { ...session, pending: undefined } : session
}

function opened(session: PlayerSession, { state, kept }: Change<'session-opened'>): PlayerSession {
  const typed = kept && kept.visit === state.step?.visit ? kept : typedFor(state)
  return { ...session, phase: 'open', failure: undefined, pending: undefined, notice: undefined, state, typed, fieldErrors: {}, draft: typed ? 'unsaved' : 'none' }
}

/** Takes a newer state. An older one (a late answer, a repeated event) changes nothing: the screen never goes back in time. */
function stepped(session: PlayerSession, state: SessionState): PlayerSession {
  if (session.state && state.session === session.state.session && state.revision < session.state.revision) return session
  const next: PlayerSession = { ...session, phase: 'open', failure: undefined, state }
  if (isSamePlace(session.state, state)) return { ...next, fieldErrors: state.retry?.fields ?? session.fieldErrors }
  const typed = typedFor(state)
  return { ...next, pending: stillPending(session), notice: undefined, typed, fieldErrors: state.retry?.fields ?? {}, draft: typed ? 'saved' : 'none' }
}

/** A new step answers whatever was asked at the old one; a note has nothing to do with steps. */
function stillPending({ pending }: PlayerSession): PlayerSession['pending'] {
  return pending?.kind === 'note' ? pending : undefined
}

function isSamePlace(known: SessionState | undefined, state: SessionState): boolean {
  return known?.session === state.session && known.status === state.status && known.step?.visit === state.step?.visit
}

function typedFor({ draft, step }: SessionState): TypedValues | undefined {
  return draft && draft.visit === step?.visit ? draft : undefined
}

function refused(session: PlayerSession, change: Change<'call-refused'>): PlayerSession {
  if (!isPending(session, change.key)) return session
  const free = settled(session, change.key)
  const stands = change.state ? stepped(free, change.state) : free
  const hasMoved = change.failure === 'conflict' && change.state !== undefined && !isSamePlace(session.state, change.state)
  return { ...stands, notice: hasMoved ? { kind: 'movedOn' } : { kind: 'refused', message: change.message } }
}

function edited(session: PlayerSession, { field, value }: Change<'field-edited'>): PlayerSession {
  const visit = session.state?.step?.visit
  if (!visit) return session
  const before = session.typed?.visit === visit ? session.typed.values : {}
  const { [field]: _corrected, ...fieldErrors } = session.fieldErrors
  return { ...session, typed: { visit, values: { ...before, [field]: value } }, fieldErrors, draft: 'unsaved' }
}
