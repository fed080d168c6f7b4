import { html, type TemplateResult } from 'lit'
import { elementKind } from '../../modeler/drawing/element-kind.ts'
import type { Moddle } from '../../modeler/drawing/moddle.ts'
import { variablesOf, type ScriptVariable } from '../../variables/variables-of.ts'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'

/** Every variable of the script: where it comes from and who looks at it, each place a way to its element. */
export function variablesGroup(context: PanelContext): TemplateResult {
  const { all, words } = context
  const variables = variablesOf(all().map((element) => element.businessObject))
  const rows = variables.map((variable) => row(variable, context))
  return group(words.variables, rows.length > 0 ? html`${rows}` : html`<p class="hint">${words.noVariables}</p>`, { mark: rows.length, open: false })
}

function row({ name, setBy, readBy }: ScriptVariable, context: PanelContext): TemplateResult {
  const { words } = context
  return html`<div class="variable"><code>${name}</code>
    <small>${setBy.length > 0 ? html`${words.variableSetBy} ${places(setBy, context)}` : words.variableFromCard}</small>
    <small>${readBy.length > 0 ? html`${words.variableReadBy} ${places(readBy, context)}` : words.variableUnread}</small>
  </div>`
}

function places(elements: Moddle[], { find, select, kindWords }: PanelContext): TemplateResult {
  const place = (object: Moddle): TemplateResult => html`<button class="link" @click=${() => select(find(object.id)!)}>${object.name || kindWords.kinds[elementKind(object)].name}</button>`
  return html`${elements.map((object, index) => html`${index > 0 ? ', ' : ''}${place(object)}`)}`
}
