import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Lets a file be dropped anywhere on the window while its host is shown; `over` is true while one hovers. */
export class FileDrop implements ReactiveController {
  over = false
  readonly #host: ReactiveControllerHost
  readonly #onFile: (file: File) => void
  readonly #listeners = { dragover: (event: DragEvent) => this.#hover(event, true), dragleave: (event: DragEvent) => { if (!event.relatedTarget) this.#hover(event, false) }, drop: (event: DragEvent) => this.#take(event) }

  constructor(host: ReactiveControllerHost, onFile: (file: File) => void) {
    this.#host = host
    this.#onFile = onFile
    host.addController(this)
  }

  hostConnected(): void {
    for (const [name, listener] of Object.entries(this.#listeners)) addEventListener(name, listener as EventListener)
  }

  hostDisconnected(): void {
    for (const [name, listener] of Object.entries(this.#listeners)) removeEventListener(name, listener as EventListener)
  }

  #hover(event: DragEvent, over: boolean): void {
    event.preventDefault()
    if (this.over === over) return
    this.over = over
    this.#host.requestUpdate()
  }

  #take(event: DragEvent): void {
    this.#hover(event, false)
    const [file] = event.dataTransfer?.files ?? []
    if (file) this.#onFile(file)
  }
}
