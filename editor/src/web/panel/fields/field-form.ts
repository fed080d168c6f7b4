import { fieldTypes, type Field } from '@souffleur/schemas'
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { controlStyles } from '../../theme/control-styles.ts'
import { labelIn, labelled } from '../../modeler/drawing/labels.ts'
import '../controls/draft-text.ts'
import { selectField } from '../controls/select-field.ts'
import type { FieldType, PanelWords } from '../words/panel-words.ts'
import { optionsFromText, optionsToText } from './options-text.ts'

type Validation = NonNullable<Field['validate']>

/** What can be checked, by type. */
const checks: { [type in FieldType]?: (keyof Validation & ('min' | 'max' | 'minLength' | 'maxLength' | 'pattern'))[] } = {
  textfield: ['minLength', 'maxLength', 'pattern'],
  textarea: ['minLength', 'maxLength'],
  number: ['min', 'max'],
}

/** The details of one field. Tells `change-field` with the whole field; members of form-js it does not show stay in it. */
export class FieldForm extends LitElement {
  static override properties = { field: { attribute: false }, words: { attribute: false }, language: { attribute: false } }
  static override styles = [controlStyles, css`
    :host { display: grid; gap: 10px; padding: 4px 0 12px; }
    .two { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
    .check { display: flex; gap: 8px; align-items: center; }
  `]

  declare field: Field
  declare words: PanelWords
  /** Undefined for the script's own language. */
  declare language: string | undefined

  protected override render() {
    const { field, words } = this
    return html`
      ${field.type === 'text' ? this.#text('text') : html`
        ${this.#label()}
        <div class="two">${this.#renderType()}${this.#text('key', true)}</div>
        <label class="check"><input type="checkbox" .checked=${field.validate?.required ?? false} @change=${this.#onRequired} />${words.required}</label>
        ${field.values || field.type === 'select' || field.type === 'radio' ? this.#renderOptions() : nothing}
        <div class="two">${(checks[field.type] ?? []).map((name) => this.#renderCheck(name))}</div>
        ${this.#text('description')}`}`
  }

  #label(): TemplateResult {
    const { field, language, words } = this
    return html`<draft-text .label=${words.label} .value=${labelIn(field, language)} .placeholder=${field.label ?? ''}
      @commit=${(event: CustomEvent<string>) => this.#replace(labelled(field, event.detail, language))}></draft-text>`
  }

  #text(name: 'key' | 'description' | 'text', mono = false): TemplateResult {
    return html`<draft-text ?mono=${mono} ?multiline=${name === 'text'} .label=${this.words[name]} .value=${this.field[name] ?? ''}
      @commit=${(event: CustomEvent<string>) => this.#change({ [name]: event.detail || undefined })}></draft-text>`
  }

  #renderType(): TemplateResult {
    const types = fieldTypes.map((type) => ({ id: type, label: this.words.fieldTypes[type] }))
    return selectField(this.words.type, types, { current: this.field.type, onChoose: (type) => this.#change({ type: type as FieldType }) })
  }

  #renderOptions(): TemplateResult {
    const { words, field } = this
    return html`<draft-text multiline .label=${words.options} .placeholder=${words.optionsHint} .value=${optionsToText(field.values ?? [])}
      @commit=${(event: CustomEvent<string>) => this.#change({ values: optionsFromText(event.detail, field.values) })}></draft-text>`
  }

  #renderCheck(name: 'min' | 'max' | 'minLength' | 'maxLength' | 'pattern'): TemplateResult {
    const value = this.field.validate?.[name]
    const onCommit = (event: CustomEvent<string>): void => this.#validate(name, name === 'pattern' ? event.detail || undefined : numberOf(event.detail))
    return html`<draft-text ?mono=${name === 'pattern'} .label=${this.words[name]} .value=${value === undefined ? '' : String(value)} @commit=${onCommit}></draft-text>`
  }

  #onRequired(event: Event): void {
    this.#validate('required', (event.target as HTMLInputElement).checked || undefined)
  }

  #validate(name: keyof Validation, value: unknown): void {
    const validate = withoutUndefined({ ...this.field.validate, [name]: value })
    this.#change({ validate: Object.keys(validate).length ? validate : undefined })
  }

  #change(members: Partial<Field>): void {
    this.#replace({ ...this.field, ...members })
  }

  #replace(field: Field): void {
    this.dispatchEvent(new CustomEvent('change-field', { detail: withoutUndefined(field) }))
  }
}

function numberOf(text: string): number | undefined {
  const value = Number(text.replace(',', '.'))
  return text.trim() === '' || Number.isNaN(value) ? undefined : value
}

function withoutUndefined<Members extends object>(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members
}

customElements.define('field-form', FieldForm)

declare global { interface HTMLElementTagNameMap { 'field-form': FieldForm } }
