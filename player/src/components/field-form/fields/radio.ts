import { html } from 'lit'
import { describedBy } from '../described-by.ts'
import type { FieldTemplate } from '../field-context.ts'

export const radio: FieldTemplate = (context) => html`
  <div class="options" role="radiogroup" aria-labelledby="${context.id}-label" aria-required=${Boolean(context.field.validate?.required)}
    aria-invalid=${Boolean(context.error)} aria-describedby=${describedBy(context)}>
    ${(context.field.values ?? []).map(({ label, value }, index) => html`
      <label class="option">
        <input type="radio" id=${index === 0 ? context.id : `${context.id}-${index}`} name=${context.id} .value=${value}
          .checked=${context.value === value} ?disabled=${context.readonly} @change=${() => context.edit(value)}>
        <span>${label}</span>
      </label>`)}
  </div>`
