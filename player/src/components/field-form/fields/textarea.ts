import { html } from 'lit'
import { describedBy } from '../described-by.ts'
import type { FieldTemplate } from '../field-context.ts'

export const textarea: FieldTemplate = (context) => html`
  <textarea class="input" id=${context.id} rows="3" .value=${String(context.value ?? '')} ?readonly=${context.readonly}
    aria-required=${Boolean(context.field.validate?.required)}
    aria-invalid=${Boolean(context.error)} aria-describedby=${describedBy(context)}
    @input=${(event: InputEvent) => context.edit((event.target as HTMLTextAreaElement).value)}></textarea>`
