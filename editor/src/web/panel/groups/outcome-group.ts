import { html, nothing, type TemplateResult } from 'lit'
import { isOpenEnd } from '../../modeler/drawing/open-end.ts'
import { outcomeOf, outcomeProperty } from '../../modeler/drawing/outcome.ts'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'
import { translatedNames } from './translated-names.ts'
import '../controls/draft-text.ts'

/** How the conversation ended, for reports and other systems. */
export function outcomeGroup(context: PanelContext): TemplateResult {
  const { object, element, edits, words } = context
  const code = outcomeOf(object) ?? ''
  const body = html`
    ${isOpenEnd(object) ? html`<p class="note bad">${words.openEndText}</p><button class="quiet"
      @click=${() => context.openMenu(element)}>${words.whatNext}</button>` : nothing}
    <draft-text mono .label=${words.outcomeCode} .value=${code} .suggestions=${codesOf(context)}
      @commit=${(event: CustomEvent<string>) => edits.setOutcome(element, event.detail.trim())}></draft-text>
    <p class="hint">${words.outcomeCodeHint}</p>
    ${translatedNames(context, outcomeProperty)}`
  return group(words.outcome, body, { mark: code !== '' })
}

function codesOf({ all }: PanelContext): string[] {
  const codes = all().map((element) => (element.type === 'bpmn:EndEvent' ? outcomeOf(element.businessObject) : undefined))
  return [...new Set(codes.filter((code) => code !== undefined))]
}
