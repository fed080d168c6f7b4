import { describe, expect, it } from 'vitest'
import { elementsOf } from '../lint/drawing.ts'
import { flow, readProcess, step } from '../lint/script-fixture.ts'
import { variablesOf } from './variables-of.ts'

const call = (mappings: string) => `<bpmn:serviceTask id="call"><bpmn:extensionElements><zeebe:taskDefinition type="function" /><zeebe:taskHeaders><zeebe:header key="resultVariable" value="balance" /></zeebe:taskHeaders>${mappings}</bpmn:extensionElements></bpmn:serviceTask>`

async function listed(inside: string): Promise<string[]> {
  const variables = variablesOf(elementsOf(await readProcess(inside)))
  return variables.map(({ name, setBy, readBy }) => `${name}: ${setBy.map(({ id }) => id).join(' ')} → ${readBy.map(({ id }) => id).join(' ')}`)
}

describe('the variables of a script', () => {
  it('should be set by answers, and read by conditions and phrases in every wording', async () => {
    const ask = step('ask', { 'phrase': 'Hello {{ name }}', 'phrase.chat.ru': 'Вы {{ string length(name) + age }}', 'answers': [{ id: 'yes', label: 'Yes' }], 'resultVariable': 'offer', 'noFittingAnswer': 'true' })
    expect(await listed(ask + flow('ask', 'end', '=offer = "yes"') + '<bpmn:endEvent id="end" />')).toEqual(['age:  → ask', 'name:  → ask', 'offer: ask → ask_end', 'offer_words: ask → '])
  })

  it('should be set by results of functions, or by what is mapped out of them', async () => {
    expect(await listed(call(''))).toEqual(['balance: call → '])
    const mapped = call('<zeebe:ioMapping><zeebe:input source="=card.contract" target="contract" /><zeebe:output source="=balance.amount + contract + tax" target="money.amount" /></zeebe:ioMapping>')
    expect(await listed(mapped)).toEqual(['card:  → call', 'money: call → ', 'tax:  → call'])
  })

  it('should not guess what another script brings', async () => {
    expect(await listed('<bpmn:callActivity id="sub"><bpmn:extensionElements><zeebe:calledElement processId="other" /><zeebe:ioMapping><zeebe:output source="=theirs" target="ours" /></zeebe:ioMapping></bpmn:extensionElements></bpmn:callActivity>')).toEqual(['ours: sub → '])
  })

  it('should leave out what every session has, and names inside an expression', async () => {
    expect(await listed(step('say', { phrase: '{{ sessionId }} {{ for item in orders return item.total }}' }))).toEqual(['orders:  → say'])
  })
})
