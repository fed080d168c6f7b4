import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What each shortcut does; undo and redo work everywhere but inside text fields, which have their own. */
export interface ShortcutActions { save(): void; undo(): void; redo(): void }

/** Ctrl+S, Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z (⌘ on a Mac) anywhere on the page. The canvas answers its own keys first. */
export class Shortcuts implements ReactiveController {
  readonly #actions: ShortcutActions

  constructor(host: ReactiveControllerHost, actions: ShortcutActions) {
    this.#actions = actions
    host.addController(this)
  }

  hostConnected(): void { addEventListener('keydown', this.#onKey) }
  hostDisconnected(): void { removeEventListener('keydown', this.#onKey) }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return
    const action = this.#actionOf(event)
    if (!action) return
    event.preventDefault()
    action()
  }

  #actionOf(event: KeyboardEvent): (() => void) | undefined {
    const key = event.code
    if (key === 'KeyS') return this.#actions.save
    if (typesText(event)) return undefined
    if (key === 'KeyY' || (key === 'KeyZ' && event.shiftKey)) return this.#actions.redo
    return key === 'KeyZ' ? this.#actions.undo : undefined
  }
}

function typesText(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0]
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')
}
