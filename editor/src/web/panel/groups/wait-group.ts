import { html, nothing, type TemplateResult } from 'lit'
import { durationParts, durationText, type DurationUnit } from '../../modeler/drawing/duration.ts'
import { eventDefinition } from '../../modeler/drawing/event-definition.ts'
import { isA } from '../../modeler/drawing/moddle.ts'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'
import '../controls/draft-text.ts'

const units: DurationUnit[] = ['S', 'M', 'H', 'D']

/** How long a timer waits: a number and a unit where that says it all, else the exact text. */
export function waitGroup(context: PanelContext): TemplateResult {
  const { object, element, edits, words } = context
  const definition = eventDefinition(object)
  const text: string = definition?.timeDuration?.body ?? ''
  const { amount, unit } = durationParts(text) ?? { amount: '', unit: 'M' as const }
  const onUnit = (event: Event): void => edits.setTimer(element, durationText(Number(amount) || 1, (event.target as HTMLSelectElement).value as DurationUnit))
  const onAmount = (event: CustomEvent<string>): void => { if (Number(event.detail) > 0) edits.setTimer(element, durationText(Number(event.detail), unit)) }
  return group(words.wait, html`
    <div class="two">
      <draft-text .label=${words.waitFor} .value=${String(amount)} @commit=${onAmount}></draft-text>
      <label class="field"><span>&nbsp;</span>
        <select aria-label=${words.waitFor}
        @change=${onUnit}>${units.map((each) => html`<option value=${each} .selected=${each === unit}>${words.units[each]}</option>`)}</select></label>
    </div>
    <draft-text mono .label=${words.exactTime} .value=${text} placeholder="PT30S"
      @commit=${(event: CustomEvent<string>) => edits.setTimer(element, event.detail.trim())}></draft-text>
    ${isA(object, 'bpmn:BoundaryEvent') ? goesOn(context) : nothing}`, { mark: text !== '' })
}

/** A filler phrase or a reminder does not end what it belongs to; a time limit does. */
function goesOn({ object, element, edits, words }: PanelContext): TemplateResult {
  const onChange = (event: Event): void => edits.setInterrupting(element, !(event.target as HTMLInputElement).checked)
  return html`<label class="check"><input type="checkbox" .checked=${object.cancelActivity === false} @change=${onChange} />${words.goesOnMeanwhile}</label>`
}
