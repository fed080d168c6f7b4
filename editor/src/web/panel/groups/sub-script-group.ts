import { html, nothing, type TemplateResult } from 'lit'
import { calledProcess } from '../../modeler/drawing/called-process.ts'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'
import '../controls/pick-list.ts'

/** Which script is walked here before this one goes on. */
export function subScriptGroup(context: PanelContext): TemplateResult {
  const { object, words, catalogue } = context
  const processId = calledProcess(object)
  const called = processId ? catalogue.findScript(processId) : undefined
  if (called) return group(words.subScript, html`<details class="chosen"><summary><b>${called.name}</b><span class="link">${words.chooseAnother}</span></summary>${picker(context)}</details>`, { mark: true })
  return group(words.subScript, html`${processId && catalogue.isLoaded ? html`<p class="note bad">${words.unknownScript(processId)}</p>` : nothing}${picker(context)}`)
}

function picker({ element, edits, words, catalogue }: PanelContext): TemplateResult {
  const picks = catalogue.scripts.map(({ processId, name }) => ({ id: processId, name, detail: processId }))
  const onPick = (event: CustomEvent<string>): void => edits.chooseScript(element, catalogue.findScript(event.detail)!)
  return html`<pick-list .picks=${picks} .placeholder=${words.searchScripts} .empty=${words.noScripts} @pick=${onPick}></pick-list>`
}
