import type { Field } from '@souffleur/schemas'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { plainName } from '../../modeler/drawing/answer-id.ts'
import { fieldsOf } from '../../modeler/drawing/step-form.ts'
import { controlStyles } from '../../theme/control-styles.ts'
import type { ConfirmDialog } from '../controls/confirm-dialog.ts'
import '../controls/confirm-dialog.ts'
import type { PanelContext } from '../panel-context.ts'
import './field-form.ts'
import { fieldListStyles } from './field-list.styles.ts'

/** The fields of a step, in the order they are asked; typing a label and Enter adds a text field. */
export class FieldList extends LitElement {
  static override properties = { context: { attribute: false }, opened: { state: true } }
  static override styles = [controlStyles, fieldListStyles]
  declare context: PanelContext
  /** Index of the field whose details are shown. */
  declare opened: number | undefined

  protected override render() {
    const { object, words } = this.context
    const fields = fieldsOf(object)
    return html`
      <ol>${fields.map((field, index) => this.#renderField(field, index))}</ol>
      <form @submit=${this.#onAdd}>
        <input type="text" name="label" aria-label=${words.addField} placeholder=${words.addFieldPlaceholder} autocomplete="off" />
        <button class="quiet">${words.addField}</button>
      </form>
      <confirm-dialog></confirm-dialog>`
  }

  #renderField(field: Field, index: number): TemplateResult {
    const { words } = this.context
    const isOpen = this.opened === index
    return html`<li>
      <div class="row">
        <button class="head" aria-expanded=${isOpen} @click=${() => { this.opened = isOpen ? undefined : index }}>
          <span>${nameOf(field)}${field.validate?.required ? ' *' : ''}</span><small>${words.fieldTypes[field.type] ?? field.type}</small>
        </button>
        <button class="icon" aria-label=${words.moveUp} title=${words.moveUp} ?disabled=${index === 0} @click=${() => this.#move(index)}>↑</button>
        <button class="icon" aria-label=${words.removeField} title=${words.removeField} @click=${() => this.#onRemove(index)}>×</button>
      </div>
      ${isOpen ? this.#renderForm(field, index) : nothing}
    </li>`
  }

  #renderForm(field: Field, index: number): TemplateResult {
    const { words, language } = this.context
    const onChange = (event: CustomEvent<Field>): void => this.#write(this.#fields.with(index, event.detail))
    return html`<field-form .words=${words} .language=${language} .field=${field} @change-field=${onChange}></field-form>`
  }

  get #fields(): Field[] {
    return fieldsOf(this.context.object)
  }

  #write(fields: Field[]): void {
    this.context.edits.setFields(this.context.element, fields)
  }

  #move(index: number): void {
    const fields = this.#fields
    const moved = fields[index]!
    this.#write(fields.toSpliced(index, 1).toSpliced(index - 1, 0, moved))
    this.opened = undefined
  }

  #onAdd(event: SubmitEvent): void {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const label = String(new FormData(form).get('label')).trim()
    if (!label) return
    this.opened = this.#fields.length
    this.#write([...this.#fields, { type: 'textfield', label, key: freeKey(label, this.#fields) }])
    form.reset()
  }

  async #onRemove(index: number): Promise<void> {
    const { words, edits, element } = this.context
    const fields = this.#fields
    const dialog = this.renderRoot.querySelector<ConfirmDialog>('confirm-dialog')!
    const agreed = await dialog.ask({ title: words.removeFieldTitle(nameOf(fields[index]!)), text: words.removeFieldText, agree: words.removeField, cancel: words.cancel })
    if (!agreed) return
    this.opened = undefined
    if (fields.length === 1) edits.removeForm(element)
    else this.#write(fields.toSpliced(index, 1))
  }
}

function nameOf(field: Field): string {
  return field.label || field.text || field.key || '…'
}

function freeKey(label: string, fields: Field[]): string {
  const base = plainName(label).replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()).replace(/^(\d)/, 'n$1') || 'field'
  const isTaken = (key: string): boolean => fields.some((field) => field.key === key)
  const numbered = fields.map((_, index) => base + (index + 2))
  return [base, ...numbered].find((key) => !isTaken(key)) ?? base
}

customElements.define('field-list', FieldList)

declare global { interface HTMLElementTagNameMap { 'field-list': FieldList } }
