import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { TestRun } from './test-run.ts'

/** Redraws its host whenever the test moves. */
export class FollowRun implements ReactiveController {
  readonly #host: ReactiveControllerHost & { run: TestRun | undefined }
  #followed: TestRun | undefined
  readonly #update = () => this.#host.requestUpdate()

  constructor(host: ReactiveControllerHost & { run: TestRun | undefined }) {
    this.#host = host
    host.addController(this)
  }

  hostUpdate(): void {
    if (this.#host.run === this.#followed) return
    this.#followed?.removeEventListener('change', this.#update)
    this.#followed = this.#host.run
    this.#followed?.addEventListener('change', this.#update)
  }

  hostDisconnected(): void {
    this.#followed?.removeEventListener('change', this.#update)
    this.#followed = undefined
  }
}
