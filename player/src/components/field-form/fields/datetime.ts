import { html } from 'lit'
import { describedBy } from '../described-by.ts'
import type { FieldTemplate } from '../field-context.ts'

const inputTypes: { [subtype: string]: string } = { date: 'date', time: 'time', datetime: 'datetime-local' }

/** The browser's own date and time controls: they speak the operator's language and need no code. */
export const datetime: FieldTemplate = (context) => html`
  <input class="input" type=${inputTypes[context.field.subtype ?? 'date'] ?? 'date'} id=${context.id} .value=${String(context.value ?? '')}
    ?readonly=${context.readonly}
    aria-required=${Boolean(context.field.validate?.required)} aria-invalid=${Boolean(context.error)} aria-describedby=${describedBy(context)}
    @input=${(event: InputEvent) => context.edit((event.target as HTMLInputElement).value)}>`
