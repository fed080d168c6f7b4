import { html } from 'lit'
import { describedBy } from '../described-by.ts'
import type { FieldTemplate } from '../field-context.ts'

export const select: FieldTemplate = (context) => html`
  <select class="input" id=${context.id} ?disabled=${context.readonly} aria-required=${Boolean(context.field.validate?.required)}
    aria-invalid=${Boolean(context.error)}
    aria-describedby=${describedBy(context)} @change=${(event: Event) => context.edit((event.target as HTMLSelectElement).value)}>
    <option value="" ?selected=${!context.value}>${context.strings.choose}</option>
    ${(context.field.values ?? []).map(({ label, value }) => html`<option value=${value} ?selected=${context.value === value}>${label}</option>`)}
  </select>`
