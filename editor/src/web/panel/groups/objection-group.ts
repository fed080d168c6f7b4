import { html, type TemplateResult } from 'lit'
import { objectionMessage } from '../../modeler/drawing/objection.ts'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'
import { translatedNames } from './translated-names.ts'
import '../controls/draft-text.ts'

/** By what an objection is raised. Its label is the element's name. */
export function objectionGroup(context: PanelContext): TemplateResult {
  const { object, element, edits, words } = context
  const body = html`
    <draft-text mono .label=${words.objectionMessage} .value=${objectionMessage(object) ?? ''}
      @commit=${(event: CustomEvent<string>) => { if (event.detail.trim()) edits.setObjectionMessage(element, event.detail.trim()) }}></draft-text>
    <p class="hint">${words.objectionMessageHint}</p>
    ${translatedNames(context, 'label')}`
  return group(words.objection, body, { mark: true })
}
