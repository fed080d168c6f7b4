import { html, nothing, type TemplateResult } from 'lit'

/** A group of the panel. `mark` is its count, or true for a dot that says "something is set here". */
export function group(title: string, body: TemplateResult, { mark, open = true }: { mark?: number | boolean; open?: boolean } = {}): TemplateResult {
  const sign = typeof mark === 'number' && mark > 0 ? html`<span class="count">${mark}</span>` : mark === true ? html`<span class="dot"></span>` : nothing
  return html`<details class="group" ?open=${open}><summary><h3>${title}</h3>${sign}</summary><div class="body">${body}</div></details>`
}
