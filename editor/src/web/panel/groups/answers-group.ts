import { html, type TemplateResult } from 'lit'
import { answersOf } from '../../modeler/drawing/answers.ts'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'
import '../answers/answer-list.ts'

/** What the customer may answer, and where each answer leads. */
export function answersGroup(context: PanelContext): TemplateResult {
  return group(context.words.answers, html`<answer-list .context=${context}></answer-list>`, { mark: answersOf(context.object).length })
}
