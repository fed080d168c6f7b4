import { html, nothing, type TemplateResult } from 'lit'
import { conditionAdmits } from '../../modeler/drawing/answer-condition.ts'
import { stepBefore } from '../../modeler/drawing/answer-gateway.ts'
import { answersOf, resultVariableOf } from '../../modeler/drawing/answers.ts'
import { isA, type Moddle } from '../../modeler/drawing/moddle.ts'
import { selectField } from '../controls/select-field.ts'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'
import '../controls/draft-text.ts'

const otherwise = 'otherwise'
const own = 'own'

/** When a flow behind a fork is taken: for an answer, in all other cases, or by a condition of its own. */
export function conditionGroup(context: PanelContext): TemplateResult {
  const { object, words } = context
  const gateway: Moddle = object.sourceRef
  if (!isA(gateway, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway')) return html``
  const condition: string = object.conditionExpression?.body ?? ''
  return group(words.condition, html`${choice(context, gateway, condition)}${gateway.default === object ? nothing : conditionText(context, condition)}`, { mark: condition !== '' })
}

function choice({ object, element, edits, words, find }: PanelContext, gateway: Moddle, condition: string): TemplateResult {
  const step = stepBefore(gateway)
  const answers = step ? answersOf(step) : []
  const current = gateway.default === object ? otherwise : answers.find(({ id }) => conditionAdmits(condition, resultVariableOf(step!), id))?.id ?? own
  const onChoose = (chosen: string): void => {
    const answer = answers.find(({ id }) => id === chosen)
    if (answer) edits.assignFlow(element, find(step!.id)!, answer)
    else edits.setCondition(element, chosen === otherwise ? undefined : condition)
  }
  const options = [...answers.map(({ id, label }) => ({ id, label })), { id: otherwise, label: words.otherwise }, { id: own, label: words.ownCondition }]
  return selectField(words.conditionOf, options, { current, onChoose })
}

function conditionText({ element, edits, words }: PanelContext, condition: string): TemplateResult {
  const onCommit = (event: CustomEvent<string>): void => edits.setCondition(element, asExpression(event.detail.trim()))
  return html`<draft-text mono multiline .label=${words.conditionText} .value=${condition} placeholder="=amount > 500" @commit=${onCommit}></draft-text>
    <a class="link" href="#/functions" target="_blank">${words.whatFormulasCall}</a>`
}

/** A condition is always an expression, so the sign is added for those who leave it out. */
function asExpression(text: string): string {
  return text === '' || text.startsWith('=') ? text : `=${text}`
}
