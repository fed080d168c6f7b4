import { stepHeaders } from '@souffleur/schemas'
import { html, type TemplateResult } from 'lit'
import { isStep } from '../../modeler/drawing/element-kind.ts'
import { processOf } from '../../modeler/drawing/process-of.ts'
import { taskHeader } from '../../modeler/drawing/task-header.ts'
import { channels, furtherLanguages, inheritedText, ownLanguage, wordingKey, type Channel } from '../../modeler/drawing/wording.ts'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'
import '../controls/draft-text.ts'

const usualLanguages = ['en', 'ru']

/** What is said: the phrase by channel and language, the hint, the stage. */
export function scriptGroup(context: PanelContext): TemplateResult {
  const { object, element, edits, words } = context
  const phrase = taskHeader(object, wordingKey(stepHeaders.phrase, context)) ?? ''
  const body = html`
    <div class="wordings"><div role="tablist">${channels.map((channel) => channelTab(context, channel))}</div>${languageChoice(context)}</div>
    <draft-text id="phrase" multiline variables .label=${words.phrase} .value=${phrase} .placeholder=${inheritedText(object, stepHeaders.phrase, context) || words.phrasePlaceholder}
      @commit=${(event: CustomEvent<string>) => edits.setHeader(element, wordingKey(stepHeaders.phrase, context), event.detail)}></draft-text>
    ${hint(context)}
    ${stage(context)}`
  return group(words.script, body, { mark: phrase !== '' })
}

function channelTab(context: PanelContext, channel: Channel): TemplateResult {
  const { object, words, language, choose } = context
  const isSame = channel !== 'operator' && !taskHeader(object, wordingKey(stepHeaders.phrase, { channel, language }))
  return html`<button role="tab" aria-selected=${context.channel === channel}
    @click=${() => choose({ channel, language })}>${words.channels[channel]}${isSame ? html` <small>${words.same}</small>` : ''}</button>`
}

function languageChoice({ object, words, channel, language, choose }: PanelContext): TemplateResult {
  const own = ownLanguage(processOf(object))
  const all = [...new Set([own, ...usualLanguages, ...furtherLanguages(object)])]
  const onChange = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value
    choose({ channel, language: chosen === own ? undefined : chosen })
  }
  return html`<select class="language" aria-label=${words.language}
    @change=${onChange}>${all.map((code) => html`<option value=${code} .selected=${code === (language ?? own)}>${code}</option>`)}</select>`
}

/** Hints are for eyes only, so they have a language but no channel. */
function hint({ object, element, edits, words, language }: PanelContext): TemplateResult {
  const wording = { channel: 'operator', language } as const
  const key = wordingKey(stepHeaders.hint, wording)
  return html`<draft-text id="hint" multiline .label=${words.hint} .value=${taskHeader(object, key) ?? ''} .placeholder=${inheritedText(object, stepHeaders.hint, wording)}
    @commit=${(event: CustomEvent<string>) => edits.setHeader(element, key, event.detail)}></draft-text>`
}

function stage(context: PanelContext): TemplateResult {
  const { object, element, edits, words, language } = context
  const wording = { channel: 'operator', language } as const
  const key = wordingKey(stepHeaders.stage, wording)
  return html`<draft-text .label=${words.stage} .value=${taskHeader(object, key) ?? ''} .placeholder=${inheritedText(object, stepHeaders.stage, wording)} .suggestions=${stagesOf(context, key)}
    @commit=${(event: CustomEvent<string>) => edits.setHeader(element, key, event.detail)}></draft-text>`
}

function stagesOf({ all }: PanelContext, key: string): string[] {
  const stages = all().filter((element) => isStep(element.businessObject)).map((step) => taskHeader(step.businessObject, key))
  return [...new Set(stages.filter((name) => name !== undefined))]
}
