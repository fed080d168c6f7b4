import { stepHeaders, type FactHeader } from '@souffleur/schemas'
import { html, type TemplateResult } from 'lit'
import { factsOf } from '../../modeler/drawing/facts.ts'
import { labelIn, labelled } from '../../modeler/drawing/labels.ts'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'
import '../controls/draft-text.ts'

/** Values shown to the operator beside the phrase. */
export function factsGroup({ object, element, edits, words, language }: PanelContext): TemplateResult {
  const facts = factsOf(object)
  const write = (changed: FactHeader[]): void => edits.setHeader(element, stepHeaders.facts, changed.length ? JSON.stringify(changed) : undefined)
  const row = (fact: FactHeader, index: number): TemplateResult => html`<div class="fact">
    <draft-text .caption=${words.factLabel} .value=${labelIn(fact, language)} .placeholder=${fact.label || words.factLabel}
      @commit=${(event: CustomEvent<string>) => write(facts.with(index, labelled(fact, event.detail, language)))}></draft-text>
    <draft-text mono .caption=${words.factValue} .value=${fact.value} .placeholder=${words.factValue}
      @commit=${(event: CustomEvent<string>) => write(facts.with(index, { ...fact, value: event.detail }))}></draft-text>
    <button class="icon" aria-label=${words.remove} title=${words.remove} @click=${() => write(facts.toSpliced(index, 1))}>×</button>
  </div>`
  const body = html`${facts.map(row)}<button class="quiet add" @click=${() => write([...facts, { label: '', value: '' }])}>${words.addFact}</button>`
  return group(words.facts, body, { mark: facts.length, open: facts.length > 0 })
}
