import type { Room } from '../room.ts'
import type { SessionSnapshot } from '../store/session-snapshot.ts'
import type { SessionView } from './session-view.ts'
import { viewSession } from './view-session.ts'

export interface Settling {
  session: string
  /** True once the session stands where the caller waits for it to stand. */
  when(snapshot: SessionSnapshot): boolean
  /** Instead of its channel's, in ms. */
  patience?: number
}

/**
 * Waits until a session has settled, as long as its channel is patient, and answers how it stands then. It is read when it changes, not
 * again and again.
 */
export async function settle(room: Room, settling: Settling): Promise<SessionView> {
  const first = await viewSession(room, settling.session)
  return settling.when(first.snapshot) ? first : waitFor(room, settling)
}

async function waitFor(room: Room, { session, when, patience }: Settling): Promise<SessionView> {
  const bell = new Bell()
  const unwatch = room.changes.watch(session, () => bell.ring())
  try {
    let view = await viewSession(room, session)
    bell.stopIn(patience ?? room.patience[view.snapshot.channel])
    while (!when(view.snapshot) && !room.changes.isEnding && await room.admission.aside(bell.rung())) view = await viewSession(room, session)
    return view
  } finally {
    unwatch()
    bell.stop()
  }
}

/** Remembers that it rang while nobody listened. */
class Bell {
  #rang = false
  #stopped = false
  #wake: (() => void) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  ring(): void {
    this.#rang = true
    this.#wake?.()
  }

  stopIn(ms: number): void {
    this.#timer = setTimeout(() => this.stop(), ms)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#stopped = true
    this.#wake?.()
  }

  /** Waits for the next ring; false when it was stopped before. */
  async rung(): Promise<boolean> {
    if (!this.#rang && !this.#stopped) await new Promise<void>((resolve) => { this.#wake = resolve })
    this.#wake = undefined
    const rang = this.#rang
    this.#rang = false
    return rang
  }
}
