import { html } from 'lit'
import { describedBy } from '../described-by.ts'
import type { FieldTemplate } from '../field-context.ts'
import { readNumber } from '../read-number.ts'

/** A text control with a number pad: `type=number` hides what was typed wrong and takes the mouse wheel for typing. */
export const number: FieldTemplate = (context) => html`
  <input class="input" id=${context.id} inputmode="decimal" autocomplete="off" .value=${String(context.value ?? '')} ?readonly=${context.readonly}
    aria-required=${Boolean(context.field.validate?.required)}
    aria-invalid=${Boolean(context.error)} aria-describedby=${describedBy(context)}
    @input=${(event: InputEvent) => context.edit(readNumber((event.target as HTMLInputElement).value))}>`
