import { html, type TemplateResult } from 'lit'
import type { FieldTemplate } from '../field-context.ts'

/** Words between the fields. Of Markdown it reads paragraphs, headings as bold lines, and `**bold**`; the rest is shown as written. */
export const text: FieldTemplate = ({ field }) => html`
  <div class="words">${(field.text ?? '').split(/\n{2,}/).filter(Boolean).map((paragraph) => html`<p>${inline(paragraph.replace(/^#+\s+(.*)$/gm, '**$1**'))}</p>`)}</div>`

function inline(paragraph: string): (TemplateResult | string)[] {
  return paragraph.split('**').map((part, index) => (index % 2 ? html`<strong>${part}</strong>` : part))
}
