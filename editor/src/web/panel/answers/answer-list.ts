import { noFittingAnswer, stepHeaders, type AnswerHeader } from '@souffleur/schemas'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { takenFlow } from '../../modeler/drawing/answer-flow.ts'
import { allowsNoFittingAnswer, answersOf, resultVariableOf } from '../../modeler/drawing/answers.ts'
import { elementKind } from '../../modeler/drawing/element-kind.ts'
import { labelIn } from '../../modeler/drawing/labels.ts'
import { isOpenEnd } from '../../modeler/drawing/open-end.ts'
import { controlStyles } from '../../theme/control-styles.ts'
import type { ConfirmDialog } from '../controls/confirm-dialog.ts'
import '../controls/confirm-dialog.ts'
import '../controls/draft-text.ts'
import type { PanelContext } from '../panel-context.ts'
import { answerListStyles } from './answer-list.styles.ts'

/** The answers of a step: key, words, where each leads; typing a label and Enter adds one and draws its way. */
export class AnswerList extends LitElement {
  static override properties = { context: { attribute: false } }
  static override styles = [controlStyles, answerListStyles]
  declare context: PanelContext

  protected override render() {
    const { object, words, edits, element } = this.context
    return html`
      <ol>${repeat(answersOf(object), ({ id }) => id, (answer, index) => this.#renderAnswer(answer, index))}${this.#renderNoFitting()}</ol>
      <form @submit=${this.#onAdd}>
        <input type="text" name="label" aria-label=${words.addAnswer} placeholder=${words.addAnswerPlaceholder} autocomplete="off" />
        <button class="quiet">${words.addAnswer}</button>
      </form>
      <draft-text mono .label=${words.resultVariable} .value=${resultVariableOf(object)}
        @commit=${(event: CustomEvent<string>) => edits.setResultVariable(element, event.detail.trim())}></draft-text>
      <confirm-dialog></confirm-dialog>`
  }

  #renderAnswer(answer: AnswerHeader, index: number): TemplateResult {
    const { words, element, edits, language } = this.context
    const label = labelIn(answer, language)
    return html`<li>
      <kbd>${index + 1}</kbd>
      <draft-text bare .value=${label} .placeholder=${language ? answer.label : words.answerLabel(index + 1)} .caption=${words.answerLabel(index + 1)}
        @commit=${(event: CustomEvent<string>) => edits.renameAnswer(element, answer.id, { label: event.detail, language })}></draft-text>
      <div class="actions">
        <button class="icon ${answer.usual ? 'on' : ''}" aria-pressed=${answer.usual ?? false} title=${words.makeUsual} aria-label=${words.makeUsual}
          @click=${() => edits.setUsualAnswer(element, answer.usual ? undefined : answer.id)}>★</button>
        <button class="icon" title=${words.moveUp} aria-label=${words.moveUp} ?disabled=${index === 0}
          @click=${() => edits.moveAnswer(element, answer.id, index - 1)}>↑</button>
        <button class="icon" title=${words.removeAnswer} aria-label=${words.removeAnswer} @click=${() => this.#onRemove(answer)}>×</button>
      </div>
      ${this.#renderWay(answer)}
    </li>`
  }

  #renderWay(answer: { id: string; label: string; usual?: boolean }): TemplateResult {
    const { object, words, find, select } = this.context
    const target = takenFlow(object, answer.id)?.targetRef
    if (!target || isOpenEnd(target)) return this.#renderOpenWay(answer)
    return html`<div class="way">
      ${answer.usual ? html`<span>${words.usual}</span>` : nothing}
      <button class="target" @click=${() => select(find(target.id)!)}>${words.goesTo(this.#named(target.id))}</button>
    </div>`
  }

  #renderOpenWay(answer: { id: string; label: string }): TemplateResult {
    const { words } = this.context
    return html`<div class="way open">
      <span>${words.leadsNowhere}</span>
      <button class="link" @click=${() => this.#draw(answer)}>${words.drawIt}</button>
    </div>`
  }

  #renderNoFitting(): TemplateResult {
    const { object, words, element, edits } = this.context
    const isOn = allowsNoFittingAnswer(object)
    const onChange = (): void => edits.setHeader(element, stepHeaders.noFittingAnswer, isOn ? undefined : 'true')
    return html`<li>
      <kbd>0</kbd>
      <label class="check" title=${words.noFittingAnswerHint}><input type="checkbox" .checked=${isOn} @change=${onChange} />${words.noFittingAnswer}</label>
      ${isOn ? this.#renderWay({ id: noFittingAnswer, label: words.noFittingAnswer }) : nothing}
    </li>`
  }

  #named(id: string): string {
    const object = this.context.find(id)!.businessObject
    return object.name || this.context.kindWords.kinds[elementKind(object)].name
  }

  #draw(answer: { id: string; label: string }): void {
    const { object, edits, element, find, openMenu } = this.context
    if (!takenFlow(object, answer.id)) edits.drawAnswer(element, answer)
    const end = takenFlow(object, answer.id)?.targetRef
    if (end) openMenu(find(end.id)!)
  }

  #onAdd(event: SubmitEvent): void {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const label = String(new FormData(form).get('label')).trim()
    if (label) this.context.edits.addAnswer(this.context.element, label)
    form.reset()
  }

  async #onRemove(answer: AnswerHeader): Promise<void> {
    const { words, edits, element } = this.context
    const dialog = this.renderRoot.querySelector<ConfirmDialog>('confirm-dialog')!
    const agreed = await dialog.ask({ title: words.removeAnswerTitle(answer.label), text: words.removeAnswerText, agree: words.removeAnswer, cancel: words.cancel })
    if (agreed) edits.removeAnswer(element, answer.id)
  }
}

customElements.define('answer-list', AnswerList)

declare global { interface HTMLElementTagNameMap { 'answer-list': AnswerList } }
