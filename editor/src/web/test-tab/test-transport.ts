import { SessionTransportError, type Follower, type SessionTransport } from '@souffleur/player'
import { readInput } from '@souffleur/player/walk'
import type { SessionInput, SessionState, StartSession } from '@souffleur/schemas'
import { buildSessionState } from './build-session-state.ts'
import type { TestSession } from './test-session.ts'

/** What the transport needs of the tab around it. */
export interface TestHost {
  session: TestSession | undefined
  begin(request: StartSession): Promise<TestSession>
  /** Every function that waits and need not wait for a person is answered. */
  settleCalls(): void
  /** Something moved: shows it everywhere. */
  moved(): void
}

/** Plays a test session to `<script-player>`: the session API without a server. */
export class TestTransport implements SessionTransport {
  readonly #host: TestHost
  readonly #followers = new Set<Follower>()

  constructor(host: TestHost) { this.#host = host }

  async start(request: StartSession): Promise<SessionState> {
    try {
      return buildSessionState(await this.#host.begin(request))
    } catch (error) {
      throw new SessionTransportError('refused', (error as Error).message, { cause: error })
    }
  }

  async resume(): Promise<SessionState> { return this.#state() }
  async saveDraft(): Promise<void> {}

  async input(_session: string, input: SessionInput): Promise<SessionState> {
    const session = this.#session()
    const { step } = session
    if (!step || step.visit !== input.stepVisit) throw new SessionTransportError('conflict', 'The script has moved on.', { state: this.#state() })
    const { options: { lang }, given } = session
    const reading = readInput(step, { ...input, values: { ...given, ...input.values } }, lang)
    if ('retry' in reading) session.retry = { ...reading.retry, count: (session.retry?.count ?? 0) + 1 }
    else if ('values' in reading) session.given = reading.values
    else return this.#move(() => session.answer(step, reading.variables, reading.words))
    session.revision++
    return this.#state()
  }

  async objection(_session: string, message: string): Promise<SessionState> { return this.#move((session) => session.object(message)) }

  async back(_session: string, visit: string | undefined): Promise<SessionState> {
    return this.#move((session) => {
      const answered = session.trail.findLast((entry) => entry.answer !== undefined)
      const target = visit ?? answered?.visit
      if (target) session.rewind(target)
    })
  }

  async note(_session: string, text: string): Promise<SessionState> {
    return this.#move((session) => {
      session.notes = [...session.notes, { text, at: new Date(session.options.now()).toISOString() }]
      session.revision++
    })
  }

  async end(): Promise<SessionState> {
    return this.#move((session) => {
      session.stopped = true
      session.revision++
    })
  }

  follow(_session: string, follower: Follower): () => void {
    this.#followers.add(follower)
    follower.onConnection('online')
    return () => { this.#followers.delete(follower) }
  }

  /** Tells the player what happened outside of its own calls: a function answered late, a timer fired. */
  push(): void {
    for (const follower of this.#followers) follower.onState(this.#state())
  }

  #move(change: (session: TestSession) => void): SessionState {
    try {
      change(this.#session())
      this.#host.settleCalls()
    } catch (error) {
      throw new SessionTransportError('refused', (error as Error).message, { cause: error })
    }
    this.#host.moved()
    return this.#state()
  }

  #session(): TestSession {
    const { session } = this.#host
    if (!session) throw new SessionTransportError('notFound', 'The test was not started. Start it again.')
    return session
  }

  #state(): SessionState { return buildSessionState(this.#session()) }
}
