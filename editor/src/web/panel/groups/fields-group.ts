import { html, type TemplateResult } from 'lit'
import { fieldsOf, formIdOf } from '../../modeler/drawing/step-form.ts'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'
import '../fields/field-list.ts'

/** What is filled in at this step. */
export function fieldsGroup(context: PanelContext): TemplateResult {
  const fields = fieldsOf(context.object)
  const body = html`<field-list .context=${context}></field-list>`
  return group(context.words.fields, body, { mark: fields.length, open: formIdOf(context.object) !== undefined })
}
