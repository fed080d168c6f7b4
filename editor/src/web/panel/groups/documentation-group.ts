import { html, type TemplateResult } from 'lit'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'
import '../controls/draft-text.ts'

/** What the element is about, for colleagues. */
export function documentationGroup({ object, element, edits, words }: PanelContext): TemplateResult {
  const text: string = object.documentation?.[0]?.text ?? ''
  const body = html`<draft-text multiline .caption=${words.documentation} .value=${text}
    @commit=${(event: CustomEvent<string>) => edits.setDocumentation(element, event.detail)}></draft-text>`
  return group(words.documentation, body, { mark: text !== '', open: text !== '' })
}
