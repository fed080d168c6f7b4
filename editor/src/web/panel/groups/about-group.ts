import { stepHeaders } from '@souffleur/schemas'
import { html, type TemplateResult } from 'lit'
import { isStep } from '../../modeler/drawing/element-kind.ts'
import { taskHeader } from '../../modeler/drawing/task-header.ts'
import { languageProperty, ownLanguage } from '../../modeler/drawing/wording.ts'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'
import '../controls/draft-text.ts'

/** The script itself: the language its texts are in, and its stages. */
export function aboutGroup(context: PanelContext): TemplateResult {
  return html`${group(context.words.about, languageField(context))}${stages(context)}`
}

function languageField({ object, element, edits, words }: PanelContext): TemplateResult {
  return html`<draft-text .label=${words.scriptLanguage} .value=${ownLanguage(object)} .suggestions=${['en', 'ru']}
    @commit=${(event: CustomEvent<string>) => edits.setScriptProperty(element, languageProperty, event.detail.trim())}></draft-text>`
}

function stages({ all, edits, words }: PanelContext): TemplateResult {
  const steps = all().filter((element) => isStep(element.businessObject))
  const named = steps.map((step) => taskHeader(step.businessObject, stepHeaders.stage)).filter((stage) => stage !== undefined)
  const counts = Map.groupBy(named, (stage) => stage)
  const rows = [...counts].map(([stage, uses]) => html`<div class="stage"><draft-text .caption=${words.stage} .value=${stage}
    @commit=${(event: CustomEvent<string>) => edits.renameStage(stage, event.detail.trim())}></draft-text><small>${uses.length}</small></div>`)
  return group(words.stages, rows.length ? html`${rows}` : html`<p class="hint">${words.noStages}</p>`, { mark: rows.length })
}
