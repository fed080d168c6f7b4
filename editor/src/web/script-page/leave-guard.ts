import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Asks before a page with unsaved work is closed, and saves when it is only hidden. */
export class LeaveGuard implements ReactiveController {
  readonly #work: { pending(): boolean; save(): void }

  constructor(host: ReactiveControllerHost, work: { pending(): boolean; save(): void }) {
    this.#work = work
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#onLeave)
    document.addEventListener('visibilitychange', this.#onHide)
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#onLeave)
    document.removeEventListener('visibilitychange', this.#onHide)
  }

  readonly #onLeave = (event: BeforeUnloadEvent) => {
    if (!this.#work.pending()) return
    this.#work.save()
    event.preventDefault()
  }

  readonly #onHide = () => { if (document.visibilityState === 'hidden') this.#work.save() }
}
