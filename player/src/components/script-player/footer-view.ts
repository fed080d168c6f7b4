import { html, nothing } from 'lit'
import type { Panel, Scene } from './scene.ts'

/** What is always at hand: objections, notes, the way back. Stands at the same place in every step. */
export function footerView(scene: Scene) {
  const { session: { state } } = scene
  if (!state || state.status === 'ended') return nothing
  return html`
    ${scene.panel ? html`<div class="panel">${scene.panel === 'note' ? notePanel(scene) : stepsPanel(scene)}</div>` : nothing}
    <footer part="footer">
      ${state.objections.length && !scene.readonly ? objectionStrip(scene) : nothing}
      <div class="tools">${draftView(scene)}${stepsButton(scene)}${noteButton(scene)}${backButton(scene)}</div>
    </footer>`
}

function objectionStrip({ session: { state, pending }, strings, busy, actions }: Scene) {
  return html`
    <sp-objection-strip exportparts="objections" .objections=${state?.objections ?? []}
      .chosen=${pending?.kind === 'objection' ? pending.choice : undefined} .busy=${busy} .strings=${strings}
      @objection-raised=${({ detail }: CustomEvent<{ message: string }>) => actions.raise(detail.message)}></sp-objection-strip>`
}

function draftView({ session: { draft, connection }, strings }: Scene) {
  if (draft === 'none') return nothing
  return html`<span class="draft" role="status">${draft === 'saved' ? strings.saved : connection === 'online' ? strings.saving : strings.unsaved}</span>`
}

function stepsButton(scene: Scene) {
  const { session: { state }, strings } = scene
  return toolButton(scene, 'steps', html`${strings.steps} · ${state?.trail.length ?? 0}`)
}

function noteButton(scene: Scene) {
  const count = scene.session.state?.notes.length ?? 0
  return toolButton(scene, 'note', html`<kbd aria-hidden="true">N</kbd>${count ? scene.strings.notes(count) : scene.strings.note}`)
}

function toolButton({ panel, actions }: Scene, name: Panel, words: unknown) {
  return html`<button type="button" class="tool ${name}" aria-expanded=${panel === name} aria-keyshortcuts=${name === 'note' ? 'N' : nothing}
    @click=${() => actions.toggle(name)}>${words}</button>`
}

function backButton({ session: { state }, strings, busy, readonly, actions }: Scene) {
  const canReturn = state?.trail.some(({ canReturn, visit }) => canReturn && visit !== state.stepVisit)
  if (!canReturn || readonly) return nothing
  return html`<button type="button" class="tool back" aria-disabled=${busy} aria-keyshortcuts="Alt+ArrowLeft" @click=${() => actions.back()}><kbd
    aria-hidden="true">Alt ←</kbd>${strings.back}</button>`
}

function notePanel({ session: { state, noting }, strings, language, readonly, actions }: Scene) {
  return html`
    <sp-note-box .notes=${state?.notes ?? []} .busy=${Boolean(noting)} ?readonly=${readonly} .strings=${strings} language=${language}
      @note-written=${({ detail }: CustomEvent<{ text: string }>) => actions.note(detail.text)} @panel-closed=${() => actions.toggle('note')}></sp-note-box>`
}

function stepsPanel({ session: { state }, strings, busy, readonly, actions }: Scene) {
  return html`
    <sp-trail-list exportparts="trail" .trail=${state?.trail ?? []} .current=${state?.stepVisit} .busy=${busy} ?readonly=${readonly} .strings=${strings}
      @visit-chosen=${({ detail }: CustomEvent<{ visit: string }>) => actions.back(detail.visit)}></sp-trail-list>`
}
