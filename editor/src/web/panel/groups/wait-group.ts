import { html, type TemplateResult } from 'lit'
import { durationParts, durationText, type DurationUnit } from '../../modeler/drawing/duration.ts'
import { eventDefinition } from '../../modeler/drawing/event-definition.ts'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'
import '../controls/draft-text.ts'

const units: DurationUnit[] = ['S', 'M', 'H', 'D']

/** How long a timer waits: a number and a unit where that says it all, else the exact text. */
export function waitGroup({ object, element, edits, words }: PanelContext): TemplateResult {
  const definition = eventDefinition(object)
  const text: string = definition?.timeDuration?.body ?? ''
  const { amount, unit } = durationParts(text) ?? { amount: '', unit: 'M' as const }
  const onUnit = (event: Event): void => edits.setTimer(element, durationText(Number(amount) || 1, (event.target as HTMLSelectElement).value as DurationUnit))
  const onAmount = (event: CustomEvent<string>): void => { if (Number(event.detail) > 0) edits.setTimer(element, durationText(Number(event.detail), unit)) }
  return group(words.wait, html`
    <div class="two">
      <draft-text .label=${words.waitFor} .value=${String(amount)} @commit=${onAmount}></draft-text>
      <label class="field"><span>&nbsp;</span><select aria-label=${words.waitFor} @change=${onUnit}>${units.map((each) => html`<option value=${each} ?selected=${each === unit}>${words.units[each]}</option>`)}</select></label>
    </div>
    <draft-text mono .label=${words.exactTime} .value=${text} placeholder="PT30S" @commit=${(event: CustomEvent<string>) => edits.setTimer(element, event.detail.trim())}></draft-text>`, { mark: text !== '' })
}
