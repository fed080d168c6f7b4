import type { Field } from '@souffleur/schemas'
import { html, LitElement, nothing } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { controls } from '../../theme/controls.ts'
import { englishStrings } from '../../theme/english-strings.ts'
import type { PlayerStrings } from '../../theme/player-strings.ts'
import { defineElement } from '../define-element.ts'
import { emit } from '../emit.ts'
import type { FieldContext } from './field-context.ts'
import { fieldLabel } from './field-label.ts'
import { fieldTemplates } from './field-templates.ts'
import { fieldFormStyles } from './field-form.styles.ts'
import { pairFields } from './pair-fields.ts'

/**
 * Fields of a step. Enter goes to the next one; on the last it says that the form is finished.
 * @fires field-edited - `{ field, value }`
 * @fires fields-finished - Enter on the last field
 * @csspart field @csspart label @csspart error
 */
export class FieldForm extends LitElement {
  static override styles = [controls, fieldFormStyles]
  static override properties = {
    visit: { attribute: false }, fields: { attribute: false }, values: { attribute: false }, errors: { attribute: false },
    readonly: { type: Boolean }, strings: { attribute: false },
  }

  /** Fields are drawn anew for each visit: nothing typed at one step shows up at another. */
  declare visit: string
  declare fields: Field[]
  declare values: { [key: string]: unknown }
  declare errors: { [key: string]: string }
  declare readonly: boolean
  declare strings: PlayerStrings

  constructor() {
    super()
    this.visit = ''
    this.fields = []
    this.values = {}
    this.errors = {}
    this.readonly = false
    this.strings = englishStrings
  }

  override render() {
    const paired = pairFields(this.fields)
    return keyed(this.visit, html`<div class="fields"
      @keydown=${this.#handleKeydown}>${this.fields.map((field, index) => this.#fieldTemplate(this.#contextOf(field, index), paired[index]))}</div>`)
  }

  #fieldTemplate(context: FieldContext, paired = false) {
    const { field } = context
    const control = fieldTemplates[field.type]?.(context) ?? nothing
    if (field.type === 'text') return control
    return html`
      <div class="field ${paired ? 'paired' : ''} ${context.error ? 'bad' : ''}" part="field">
        ${field.type === 'checkbox' ? nothing : this.#labelTemplate(context)}
        ${control}
        ${context.error ? html`<p class="error" id="${context.id}-error" part="error">${context.error}</p>` : nothing}
        ${field.description ? html`<p class="description" id="${context.id}-description">${field.description}</p>` : nothing}
      </div>`
  }

  #contextOf(field: Field, index: number): FieldContext {
    const { key = '' } = field
    const edit = (value: unknown) => emit(this, 'field-edited', { field: key, value })
    return { field, id: `field-${index}`, value: this.values[key], error: this.errors[key], readonly: this.readonly, strings: this.strings, edit }
  }

  #labelTemplate({ field, id, strings }: FieldContext) {
    const optional = field.validate?.required ? nothing : html` <span class="optional">${strings.optional}</span>`
    const words = html`${fieldLabel(field)}${optional}`
    return field.type === 'radio' ? html`<span class="label" id="${id}-label" part="label">${words}</span>` : html`<label class="label" for=${id}
      part="label">${words}</label>`
  }

  #handleKeydown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing || target instanceof HTMLTextAreaElement) return
    event.preventDefault()
    const fields = [...this.renderRoot.querySelectorAll('.field')]
    const next = fields[fields.indexOf(target.closest('.field')!) + 1]
    if (next) controlIn(next)?.focus()
    else emit(this, 'fields-finished')
  }

  /** Focuses the first field that is wrong, else the first that is empty. Returns false where all are filled. */
  focusFirst(options?: FocusOptions): boolean {
    const fields = [...this.renderRoot.querySelectorAll('.field')]
    const field = fields.find((candidate) => candidate.classList.contains('bad')) ?? fields.find(isEmpty)
    const control = field && controlIn(field)
    control?.focus(options)
    return Boolean(control)
  }
}

function controlIn(field: Element): HTMLElement | null {
  return field.querySelector<HTMLElement>('input:checked') ?? field.querySelector<HTMLElement>('input, textarea, select')
}

function isEmpty(field: Element): boolean {
  if (field.querySelector('[type=checkbox]')) return false
  if (field.querySelector('[type=radio]')) return !field.querySelector(':checked')
  return field.querySelector<HTMLInputElement>('input, textarea, select')?.value === ''
}

defineElement('sp-field-form', FieldForm)
