import type { TypedValues } from '../session/player-session.ts'
import { draftShelf } from './draft-shelf.ts'
import { SessionTransportError } from './session-transport-error.ts'
import type { SessionTransport } from './session-transport.ts'

/** Typing rests for so long before the values are sent. */
export const DRAFT_REST_MS = 300
/** Pause before a draft that could not be saved is sent again. */
export const DRAFT_RETRY_MS = 3_000

interface Waiting { session: string; draft: TypedValues }

/** Saves half-typed values soon after the last key, and at once when the page goes away. Until saved they lie on this computer's shelf. */
export class DraftKeeper {
  readonly #transport: SessionTransport
  readonly #onSaved: (draft: TypedValues) => void
  #waiting: Waiting | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(transport: SessionTransport, onSaved: (draft: TypedValues) => void) {
    this.#transport = transport
    this.#onSaved = onSaved
  }

  keep(session: string, draft: TypedValues): void {
    draftShelf.put(session, draft)
    this.#waiting = { session, draft }
    this.#schedule(DRAFT_REST_MS)
  }

  /** The page goes away: sends what is not saved yet in a call that outlives it. */
  flush(): void {
    if (this.#waiting) void this.#save(true)
  }

  /** The step was answered: its draft is of no use any more. */
  drop(session: string): void {
    clearTimeout(this.#timer)
    this.#waiting = undefined
    draftShelf.clear(session)
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#save(false), ms)
  }

  async #save(leaving: boolean): Promise<void> {
    const waiting = this.#waiting
    if (!waiting) return
    try {
      await this.#transport.saveDraft(waiting.session, waiting.draft, leaving)
    } catch (error) {
      return this.#unsaved(waiting, error)
    }
    if (this.#waiting !== waiting) return
    this.drop(waiting.session)
    this.#onSaved(waiting.draft)
  }

  /** A refusal stands: the step is gone, or the values are not taken. Anything else is tried again. */
  #unsaved(waiting: Waiting, error: unknown): void {
    if (this.#waiting !== waiting) return
    if (error instanceof SessionTransportError && !error.retryable) this.drop(waiting.session)
    else this.#schedule(DRAFT_RETRY_MS)
  }
}
