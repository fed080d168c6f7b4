import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Below this width the panel is a sheet at the bottom; the styles of the page use the same number. */
const query = matchMedia('(max-width: 900px)')

/** Tells its host whether the window is too narrow for canvas and panel side by side. */
export class NarrowScreen implements ReactiveController {
  readonly #update: () => void

  constructor(host: ReactiveControllerHost) {
    this.#update = () => host.requestUpdate()
    host.addController(this)
  }

  get now(): boolean { return query.matches }
  hostConnected(): void { query.addEventListener('change', this.#update) }
  hostDisconnected(): void { query.removeEventListener('change', this.#update) }
}
