import { html } from 'lit'
import { describedBy } from '../described-by.ts'
import type { FieldTemplate } from '../field-context.ts'

export const checkbox: FieldTemplate = (context) => html`
  <label class="option">
    <input type="checkbox" id=${context.id} .checked=${context.value === true} ?disabled=${context.readonly}
      aria-required=${Boolean(context.field.validate?.required)}
      aria-invalid=${Boolean(context.error)} aria-describedby=${describedBy(context)}
      @change=${(event: Event) => context.edit((event.target as HTMLInputElement).checked)}>
    <span>${context.field.label ?? context.field.key}</span>
  </label>`
