import type { SessionState } from '@souffleur/schemas'
import { initialSession, type PlayerSession, type SessionChange, type TypedValues } from './player-session.ts'

type Change<Type extends SessionChange['type']> = Extract<SessionChange, { type: Type }>

/** Folds one change into what the player knows. Pure: no clock, no DOM, no I/O; what does not apply leaves the session as it was. */
export function reduce(session: PlayerSession, change: SessionChange): PlayerSession {
  switch (change.type) {
    case 'opening-began': return { ...initialSession, phase: 'opening', connection: session.connection }
    case 'opening-failed': return { ...session, phase: 'failed', pending: undefined, noting: undefined, failure: { failure: change.failure, message: change.message } }
    case 'session-opened': return opened(session, change)
    case 'call-began': return began(session, change)
    case 'call-stalled': return stalled(session, change.key)
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

/** Which of the two places a waiting call is in, if it still waits. */
function placeOf({ pending, noting }: PlayerSession, key: string): 'pending' | 'noting' | undefined {
  return pending?.key === key ? 'pending' : noting?.key === key ? 'noting' : undefined
}

function began(session: PlayerSession, { call }: Change<'call-began'>): PlayerSession {
  const place = call.kind === 'note' ? 'noting' : 'pending'
  return session[place] ? session : { ...session, [place]: call, notice: undefined }
}

function stalled(session: PlayerSession, key: string): PlayerSession {
  const place = placeOf(session, key)
  return place ? { ...session, [place]: { ...session[place], stalled: true } } : session
}

function settled(session: PlayerSession, key: string): PlayerSession {
  const place = placeOf(session, key)
  return place ? { ...session, [place]: undefined } : session
}

function opened(session: PlayerSession, { state, kept }: Change<'session-opened'>): PlayerSession {
  const typed = kept?.visit === state.step?.visit ? kept : typedFor(state)
  const draft = !typed ? 'none' : typed === kept ? 'unsaved' : 'saved'
  return { ...initialSession, phase: 'open', connection: session.connection, state, typed, draft }
}

/**
 * Takes a newer state; a new step answers whatever was asked at the old one. An older state (a late answer, a repeated event) changes nothing:
 * the screen never goes back in time.
 */
function stepped(session: PlayerSession, state: SessionState): PlayerSession {
  if (session.state && state.session === session.state.session && state.revision < session.state.revision) return session
  const next: PlayerSession = { ...session, phase: 'open', failure: undefined, state }
  if (isSamePlace(session.state, state)) return { ...next, fieldErrors: state.retry?.fields ?? session.fieldErrors }
  const typed = typedFor(state)
  return { ...next, pending: undefined, notice: undefined, typed, fieldErrors: state.retry?.fields ?? {}, draft: typed ? 'saved' : 'none' }
}

function isSamePlace(known: SessionState | undefined, state: SessionState): boolean {
  return known?.session === state.session && known.status === state.status && known.step?.visit === state.step?.visit
}

function typedFor({ draft, step }: SessionState): TypedValues | undefined {
  return draft && draft.visit === step?.visit ? draft : undefined
}

function refused(session: PlayerSession, change: Change<'call-refused'>): PlayerSession {
  if (!placeOf(session, change.key)) return session
  const free = settled(session, change.key)
  const stands = change.state ? stepped(free, change.state) : free
  const hasMoved = change.failure === 'conflict' && change.state !== undefined && !isSamePlace(session.state, change.state)
  return { ...stands, notice: hasMoved ? { kind: 'movedOn' } : { kind: 'refused', message: change.message } }
}

function edited(session: PlayerSession, { field, value }: Change<'field-edited'>): PlayerSession {
  const visit = session.state?.step?.visit
  if (!visit) return session
  const before = session.typed?.visit === visit ? session.typed.values : {}
  const fieldErrors = Object.fromEntries(Object.entries(session.fieldErrors).filter(([wrong]) => wrong !== field))
  return { ...session, typed: { visit, values: { ...before, [field]: value } }, fieldErrors, draft: 'unsaved' }
}
