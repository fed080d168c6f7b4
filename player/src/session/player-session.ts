import type { SessionState } from '@souffleur/schemas'
import type { Connection } from '../api/session-transport.ts'
import type { TransportFailure } from '../api/session-transport-error.ts'

export type CallKind = 'start' | 'input' | 'objection' | 'back' | 'note' | 'end'

/** One intention of the operator that waits for its answer. */
export interface PendingCall {
  key: string
  kind: CallKind
  /** What was pressed: the id of an answer, a message, a visit. Marked on the screen at once. */
  choice?: string
  /** An attempt failed; the same call is sent again. */
  stalled?: boolean
}

/** A sentence for the operator. `movedOn` is worded by the player, `refused` carries the other side's words. */
export type Notice = { kind: 'movedOn' } | { kind: 'refused'; message: string }

/** Values typed at one visit of one step, over those the step came with. */
export interface TypedValues { visit: string; values: { [key: string]: unknown } }

/** What the player knows at one moment: folded by `reduce`, drawn by the components. */
export interface PlayerSession {
  phase: 'idle' | 'opening' | 'open' | 'failed'
  connection: Connection
  state?: SessionState
  /** What was meant for the step. Only one can wait at a time. */
  pending?: PendingCall
  /** A note on its way: it stands in no answer's way. */
  noting?: PendingCall
  typed?: TypedValues
  /** Field key to a sentence that says what to correct. */
  fieldErrors: { [key: string]: string }
  draft: 'none' | 'unsaved' | 'saved'
  notice?: Notice
  /** With phase failed: why the session could not be opened. */
  failure?: { failure: TransportFailure; message: string }
}

export const initialSession: PlayerSession = { phase: 'idle', connection: 'connecting', fieldErrors: {}, draft: 'none' }

/** What may happen to a `PlayerSession`. */
export type SessionChange =
  | { type: 'opening-began' }
  | { type: 'opening-failed'; failure: TransportFailure; message: string }
  /** The session as the other side has it, whatever was known before. `kept`: values this browser had not got saved. */
  | { type: 'session-opened'; state: SessionState; kept?: TypedValues }
  | { type: 'call-began'; call: PendingCall }
  | { type: 'call-stalled'; key: string }
  | { type: 'call-answered'; key: string; state: SessionState }
  | { type: 'call-refused'; key: string; failure: TransportFailure; message: string; state?: SessionState }
  /** From the event stream. */
  | { type: 'state-arrived'; state: SessionState }
  | { type: 'connection-changed'; connection: Connection }
  | { type: 'field-edited'; field: string; value: unknown }
  | { type: 'fields-refused'; errors: { [key: string]: string } }
  | { type: 'draft-saved'; draft: TypedValues }
  | { type: 'notice-dismissed' }
