import type { SessionState } from '@souffleur/schemas'
import { html, LitElement } from 'lit'
import { controls } from '../../theme/controls.ts'
import { englishStrings } from '../../theme/english-strings.ts'
import type { PlayerStrings } from '../../theme/player-strings.ts'
import { defineElement } from '../define-element.ts'
import { stageTrailStyles } from './stage-trail.styles.ts'

/**
 * Where the conversation stands: one bar a stage, the present one lit.
 * @csspart stage
 */
export class StageTrail extends LitElement {
  static override styles = [controls, stageTrailStyles]
  static override properties = { stages: { attribute: false }, strings: { attribute: false } }

  declare stages: SessionState['stages']
  declare strings: PlayerStrings

  constructor() {
    super()
    this.stages = []
    this.strings = englishStrings
  }

  override render() {
    const many = this.stages.length > 5
    return html`
      <ol class=${many ? 'many' : ''} role="list" aria-label=${this.strings.stages}>
        ${this.stages.map(({ name, state }) => html`
          <li class=${state} part="stage" aria-current=${state === 'now' ? 'step' : 'false'} title=${name}><span class="name">${name}</span></li>`)}
      </ol>`
  }
}

defineElement('sp-stage-trail', StageTrail)
