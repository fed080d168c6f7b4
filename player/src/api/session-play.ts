import type { SessionInput, SessionState, StartSession } from '@souffleur/schemas'
import { initialSession, type CallKind, type PlayerSession, type SessionChange } from '../session/player-session.ts'
import { reduce } from '../session/reduce.ts'
import { DraftKeeper } from './draft-keeper.ts'
import { draftShelf } from './draft-shelf.ts'
import { sendUntilAnswered } from './send-until-answered.ts'
import { SessionTransportError } from './session-transport-error.ts'
import type { SessionTransport } from './session-transport.ts'

type Send = (session: string, key: string) => Promise<SessionState>

/** One play of one session: holds what is known, sends what the operator means, follows what changes. Knows no DOM. */
export class SessionPlay {
  #known: PlayerSession = initialSession
  readonly #transport: SessionTransport
  readonly #onChange: (now: PlayerSession, before: PlayerSession) => void
  readonly #drafts: DraftKeeper
  #life = new AbortController()
  #unfollow: (() => void) | undefined

  /** `onChange` is told after every change that made a difference. */
  constructor(transport: SessionTransport, onChange: (now: PlayerSession, before: PlayerSession) => void) {
    this.#transport = transport
    this.#onChange = onChange
    this.#drafts = new DraftKeeper(transport, (draft) => this.#change({ type: 'draft-saved', draft }))
  }

  get known(): PlayerSession { return this.#known }

  start(request: StartSession): Promise<void> {
    const key = crypto.randomUUID()
    return this.#open(() => this.#transport.start(request, key))
  }

  resume(session: string): Promise<void> {
    return this.#open(() => this.#transport.resume(session))
  }

  input(input: SessionInput, choice?: string): Promise<void> {
    return this.#call('input', choice, (session, key) => this.#transport.input(session, input, key))
  }

  objection(message: string): Promise<void> {
    return this.#call('objection', message, (session, key) => this.#transport.objection(session, message, key))
  }

  back(visit?: string): Promise<void> {
    return this.#call('back', visit, (session, key) => this.#transport.back(session, visit, key))
  }

  note(text: string): Promise<void> {
    return this.#call('note', undefined, (session, key) => this.#transport.note(session, text, key))
  }

  end(): Promise<void> {
    return this.#call('end', undefined, (session, key) => this.#transport.end(session, key))
  }

  edit(field: string, value: unknown): void {
    this.#change({ type: 'field-edited', field, value })
    const { state, typed } = this.#known
    if (state && typed) this.#drafts.keep(state.session, typed)
  }

  refuseFields(errors: { [key: string]: string }): void { this.#change({ type: 'fields-refused', errors }) }

  dismissNotice(): void { this.#change({ type: 'notice-dismissed' }) }

  /** The page goes away: what is half-typed is sent in a call that outlives it. */
  leave(): void { this.#drafts.flush() }

  /** Stops following and sending. The session itself goes on. */
  close(): void {
    this.leave()
    this.#life.abort()
    this.#unfollow?.()
    this.#unfollow = undefined
  }

  async #open(send: () => Promise<SessionState>): Promise<void> {
    this.close()
    const { signal } = (this.#life = new AbortController())
    this.#change({ type: 'opening-began' })
    try {
      const state = await sendUntilAnswered(send, { signal, onStalled: () => this.#change({ type: 'connection-changed', connection: 'reconnecting' }) })
      if (signal.aborted) return
      this.#change({ type: 'connection-changed', connection: 'online' })
      const kept = draftShelf.read(state.session)
      this.#change({ type: 'session-opened', state, ...(kept ? { kept } : {}) })
      if (kept && this.#known.typed === kept) this.#drafts.keep(state.session, kept)
      this.#follow(state)
    } catch (error) {
      if (!signal.aborted) this.#change({ type: 'opening-failed', ...reasonOf(error) })
    }
  }

  /** Sends one intention, once: while one waits for its answer, another of its sort is not begun. */
  async #call(kind: CallKind, choice: string | undefined, send: Send): Promise<void> {
    const { state, pending, noting } = this.#known
    if (!state || (kind === 'note' ? noting : pending)) return
    const key = crypto.randomUUID()
    const { signal } = this.#life
    this.#change({ type: 'call-began', call: { key, kind, ...(choice === undefined ? {} : { choice }) } })
    try {
      const answer = await sendUntilAnswered(() => send(state.session, key), { signal, onStalled: () => this.#change({ type: 'call-stalled', key }) })
      if (!signal.aborted) this.#change({ type: 'call-answered', key, state: answer })
    } catch (error) {
      if (!signal.aborted) this.#change({ type: 'call-refused', key, ...reasonOf(error) })
    }
  }

  #follow({ session, revision, status }: SessionState): void {
    if (status === 'ended') return
    this.#unfollow = this.#transport.follow(session, {
      cursor: revision,
      onState: (state) => this.#change({ type: 'state-arrived', state }),
      onConnection: (connection) => this.#change({ type: 'connection-changed', connection }),
    })
  }

  #change(change: SessionChange): void {
    const before = this.#known
    this.#known = reduce(before, change)
    if (this.#known === before) return
    this.#afterStep(before.state, this.#known.state)
    this.#onChange(this.#known, before)
  }

  #afterStep(before: SessionState | undefined, now: SessionState | undefined): void {
    if (before && now && before.step?.visit !== now.step?.visit) this.#drafts.drop(before.session)
    if (now?.status !== 'ended') return
    this.#unfollow?.()
    this.#unfollow = undefined
  }
}

function reasonOf(error: unknown) {
  if (!(error instanceof SessionTransportError)) throw error
  const { failure, message, state } = error
  return { failure, message, ...(state ? { state } : {}) }
}
