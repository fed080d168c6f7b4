import type { SessionInput, SessionState, StartSession } from '@souffleur/schemas'

/** How the player stands to the other side: `offline` is the browser's own word, `reconnecting` means that an attempt failed and the next is due. */
export type Connection = 'connecting' | 'online' | 'reconnecting' | 'offline'

export interface Follower {
  /** `revision` of the last state known: the stream begins behind it. */
  cursor: number
  /** Told every newer state, whole, in order. A state may come twice after a reconnect. */
  onState(state: SessionState): void
  onConnection(connection: Connection): void
}

/**
 * What `<script-player>` needs to play a session. Two make it: `createHttpTransport` over the session API, and the editor's
 * own over an engine in the browser. Set it as the property `transport` of the element.
 *
 * `key` identifies one intention of the operator: the same key sent again is answered as the first time and changes nothing.
 * The player sends a call again with the same key while it fails as `unreachable`, `busy` or `broken`.
 *
 * Every call answers with the whole state. @throws SessionTransportError, and nothing else.
 */
export interface SessionTransport {
  start(request: StartSession, key: string): Promise<SessionState>
  resume(session: string): Promise<SessionState>
  input(session: string, input: SessionInput, key: string): Promise<SessionState>
  /** `message`: one of `state.objections`. */
  objection(session: string, message: string, key: string): Promise<SessionState>
  /** `visit`: an entry of the trail with `canReturn`; the previous step where absent. */
  back(session: string, visit: string | undefined, key: string): Promise<SessionState>
  /** Keeps half-typed values. `leaving`: the page goes away, so the call must outlive it. */
  saveDraft(session: string, draft: { visit: string; values: { [key: string]: unknown } }, leaving?: boolean): Promise<void>
  note(session: string, text: string, key: string): Promise<SessionState>
  end(session: string, key: string): Promise<SessionState>
  /** Tells each change of the session until the returned function is called. */
  follow(session: string, follower: Follower): () => void
}
