import { html } from 'lit'
import { describedBy } from '../described-by.ts'
import type { FieldTemplate } from '../field-context.ts'

export const textfield: FieldTemplate = (context) => html`
  <input class="input" id=${context.id} autocomplete="off" .value=${String(context.value ?? '')} ?readonly=${context.readonly}
    aria-required=${Boolean(context.field.validate?.required)}
    aria-invalid=${Boolean(context.error)} aria-describedby=${describedBy(context)}
    @input=${(event: InputEvent) => context.edit((event.target as HTMLInputElement).value)}>`
