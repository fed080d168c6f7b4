import type { TextNode } from '@souffleur/schemas'
import { html, LitElement } from 'lit'
import { controls } from '../../theme/controls.ts'
import { englishStrings } from '../../theme/english-strings.ts'
import type { PlayerStrings } from '../../theme/player-strings.ts'
import { defineElement } from '../define-element.ts'
import { phraseViewStyles } from './phrase-view.styles.ts'
import { textTemplate } from './text-template.ts'

/**
 * What is said now: the largest thing on the screen, announced when it changes.
 * @csspart phrase
 */
export class PhraseView extends LitElement {
  static override styles = [controls, phraseViewStyles]
  static override properties = { nodes: { attribute: false }, strings: { attribute: false }, language: {} }

  declare nodes: TextNode[]
  declare strings: PlayerStrings
  declare language: string

  constructor() {
    super()
    this.nodes = []
    this.strings = englishStrings
    this.language = ''
  }

  override render() {
    return html`<div class="say" part="phrase" aria-live="polite" aria-atomic="true" lang=${this.language}
      tabindex="-1">${textTemplate(this.nodes, this.strings)}</div>`
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.say')?.focus(options)
  }
}

defineElement('sp-phrase-view', PhraseView)
