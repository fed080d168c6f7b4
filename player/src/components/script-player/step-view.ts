import type { Step } from '@souffleur/schemas'
import { html, nothing } from 'lit'
import { fieldValues } from '../../session/field-values.ts'
import type { Scene } from './scene.ts'

/** One step: what is said, what helps, what to fill in, what can be answered. */
export function stepView(scene: Scene, step: Step) {
  const { strings, session: { state } } = scene
  return html`
    <slot name="before-phrase"></slot>
    <sp-phrase-view exportparts="phrase" .nodes=${step.phrase} .strings=${strings} .language=${state?.lang ?? ''}></sp-phrase-view>
    ${step.hint ? html`<p class="hint"><b>${strings.tip}</b> <span>${step.hint}</span></p>` : nothing}
    ${step.facts.length ? factsView(scene, step) : nothing}
    ${step.fields.length ? fieldsView(scene, step) : nothing}
    ${step.answers.length || step.noFittingAnswer ? answersView(scene, step) : continueView(scene)}
    <slot name="actions"></slot>`
}

function factsView({ strings }: Scene, step: Step) {
  return html`<dl class="facts" aria-label=${strings.facts}>${step.facts.map(({ label, value }) => html`<div><dt>${label}</dt> <dd>${value}</dd></div>`)}</dl>`
}

function fieldsView({ session, strings, busy, actions }: Scene, step: Step) {
  return html`
    <sp-field-form exportparts="field, label, error" .visit=${step.visit} .fields=${step.fields} .values=${fieldValues(session)}
      .errors=${session.fieldErrors} .readonly=${busy} .strings=${strings}
      @field-edited=${({ detail }: CustomEvent<{ field: string; value: unknown }>) => actions.edit(detail.field, detail.value)}
      @fields-finished=${() => actions.proceed()}></sp-field-form>`
}

function answersView({ session: { pending }, strings, busy, actions }: Scene, step: Step) {
  return html`
    <sp-answer-list exportparts="answer, answer-key" .visit=${step.visit} .answers=${step.answers} .noFittingAnswer=${step.noFittingAnswer}
      .chosen=${pending?.kind === 'input' ? pending.choice : undefined} .busy=${busy} .strings=${strings}
      @answer-chosen=${({ detail }: CustomEvent<{ id: string }>) => actions.choose(detail.id)}
      @words-given=${({ detail }: CustomEvent<{ words: string }>) => actions.giveWords(detail.words)}></sp-answer-list>`
}

function continueView({ strings, busy, actions }: Scene) {
  return html`
    <div class="actions">
      <button type="button" class="primary continue" part="continue" aria-disabled=${busy} aria-keyshortcuts="Control+Enter"
        @click=${() => actions.proceed()}>${strings.continue} <kbd aria-hidden="true">Ctrl ↵</kbd></button>
    </div>`
}
