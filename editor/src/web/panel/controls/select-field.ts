import { html, type TemplateResult } from 'lit'

/** A choice among few, with its label above. */
export function selectField(label: string, options: { id: string; label: string }[], { current, onChoose }: { current: string; onChoose(id: string): void }): TemplateResult {
  const onChange = (event: Event): void => onChoose((event.target as HTMLSelectElement).value)
  return html`<label class="field">
    <span>${label}</span>
    <select aria-label=${label} @change=${onChange}>
      ${options.map((option) => html`<option value=${option.id} .selected=${option.id === current}>${option.label}</option>`)}
    </select>
  </label>`
}
