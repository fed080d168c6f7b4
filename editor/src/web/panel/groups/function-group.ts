import { functionHeaders, type IntegrationFunction } from '@souffleur/schemas'
import { html, nothing, type TemplateResult } from 'lit'
import { argumentOf, functionCallOf } from '../../modeler/drawing/function-call.ts'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'
import '../controls/draft-text.ts'
import '../controls/pick-list.ts'
import type { Pick } from '../controls/pick-list.ts'

type Parameter = IntegrationFunction['parameters'][number]

/** Which function is called, with what, and where its result goes. */
export function functionGroup(context: PanelContext): TemplateResult {
  const { object, words, catalogue } = context
  const { functionId } = functionCallOf(object)
  const called = functionId ? catalogue.findFunction(functionId) : undefined
  const body = called ? chosen(context, called) : html`${functionId && catalogue.isLoaded ? html`<p class="note bad">${words.unknownFunction(functionId)}</p>` : nothing}${picker(context)}`
  return group(words.function, body, { mark: called !== undefined })
}

function picker({ element, edits, words, catalogue, lang }: PanelContext): TemplateResult {
  const picks = catalogue.functions.map((candidate): Pick => ({ id: candidate.id, name: nameOf(candidate, lang), detail: candidate.system, search: `${candidate.name} ${candidate.description ?? ''}` }))
  const onPick = (event: CustomEvent<string>): void => {
    const picked = catalogue.findFunction(event.detail)!
    edits.chooseFunction(element, picked, nameOf(picked, lang))
  }
  return html`<pick-list .picks=${picks} .placeholder=${words.searchFunctions} .empty=${words.noFunctions} @pick=${onPick}></pick-list>`
}

function chosen(context: PanelContext, called: IntegrationFunction): TemplateResult {
  const { element, object, edits, words } = context
  const { resultVariable } = functionCallOf(object)
  return html`
    <details class="chosen"><summary><b>${nameOf(called, context.lang)}</b><span class="link">${words.chooseAnother}</span></summary>${picker(context)}</details>
    ${called.description ? html`<p class="hint">${called.description}</p>` : nothing}
    ${called.parameters.map((parameter) => argument(context, parameter))}
    <draft-text mono .label=${words.result} .value=${resultVariable ?? ''} .placeholder=${words.resultHint}
      @commit=${(event: CustomEvent<string>) => edits.setHeader(element, functionHeaders.resultVariable, event.detail.trim())}></draft-text>
    <dl class="facts"><dt>${words.system}</dt><dd>${called.system}</dd><dd>${policyOf(called, words)}</dd></dl>`
}

function argument({ element, object, edits, words }: PanelContext, parameter: Parameter): TemplateResult {
  const label = `${parameter.label ?? parameter.name}${parameter.required ? ' *' : ''}`
  const example = parameter.example === undefined ? words.valueHint : `${words.example} ${JSON.stringify(parameter.example)}`
  return html`<draft-text mono .label=${label} .value=${argumentOf(object, parameter.name) ?? ''} .placeholder=${example}
    @commit=${(event: CustomEvent<string>) => edits.setArgument(element, parameter.name, event.detail)}></draft-text>`
}

function policyOf(called: IntegrationFunction, words: PanelContext['words']): string {
  if (called.repeatable === false) return words.changesData
  const ttl = called.policy?.cache?.ttlSeconds
  return ttl ? words.cachedFor(ttl) : words.notCached
}

function nameOf(candidate: IntegrationFunction, lang: string): string {
  return candidate.names?.[lang] ?? candidate.name
}
