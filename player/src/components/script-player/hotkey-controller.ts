import type { ReactiveController } from 'lit'
import { keyPlace } from './key-place.ts'
import { readHotkey, type Hotkey } from './read-hotkey.ts'

/** `page`: keys work wherever nothing else takes them · `element`: only with the focus inside the player · `off`. */
export type HotkeyScope = 'page' | 'element' | 'off'

interface HotkeyHost extends HTMLElement {
  hotkeys: HotkeyScope
  /** Does what the key means. Returns false where it means nothing now. */
  handleHotkey(hotkey: Hotkey): boolean
  addController(controller: ReactiveController): void
}

/** The player that keys of the page go to: the one last touched, of several on a page. */
let active: HotkeyHost | undefined

/** Listens for the player's keys. A key that another part of the page has taken is left alone, and one that is held down counts once. */
export class HotkeyController implements ReactiveController {
  readonly #host: HotkeyHost

  constructor(host: HotkeyHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    active ??= this.#host
    this.#host.addEventListener('focusin', this.#activate)
    this.#host.addEventListener('pointerdown', this.#activate)
    document.addEventListener('keydown', this.#handleKeydown)
  }

  hostDisconnected(): void {
    if (active === this.#host) active = undefined
    this.#host.removeEventListener('focusin', this.#activate)
    this.#host.removeEventListener('pointerdown', this.#activate)
    document.removeEventListener('keydown', this.#handleKeydown)
  }

  readonly #activate = (): void => { active = this.#host }

  readonly #handleKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || event.isComposing || !this.#hears(event)) return
    const hotkey = readHotkey(event, keyPlace(event))
    if (hotkey && this.#host.handleHotkey(hotkey)) event.preventDefault()
  }

  #hears(event: KeyboardEvent): boolean {
    const inside = event.composedPath().includes(this.#host)
    if (this.#host.hotkeys === 'off') return false
    if (inside) return true
    return this.#host.hotkeys === 'page' && active === this.#host && keyPlace(event) !== 'typing' && !(event.key === 'Enter' && keyPlace(event) === 'control')
  }
}
