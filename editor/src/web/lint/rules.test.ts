import type { IntegrationFunction, ScriptSummary } from '@souffleur/schemas'
import { describe, expect, it } from 'vitest'
import type { Moddle } from '../modeler/drawing/moddle.ts'
import { findProblems } from './find-problems.ts'
import type { Repairs } from './rule.ts'
import { flow, readProcess, step } from './script-fixture.ts'

const balance = { id: 'get-balance', name: 'Get balance', system: 'billing', parameters: [{ name: 'account', type: 'string', required: true }, { name: 'currency', type: 'string', required: true, default: 'RUB' }] } as unknown as IntegrationFunction
const scripts = [{ processId: 'identify', name: 'Identify' } as ScriptSummary]

const check = (root: Moddle, isLoaded = true) => findProblems({ root, catalogue: { functions: [balance], scripts, isLoaded }, lang: 'en', repairs: {} as Repairs })

/** Ids of the rules that speak, with the elements they speak of. */
async function spoken(inside: string, beside?: string): Promise<string[]> {
  return check(await readProcess(inside, beside)).map(({ rule, elementId }) => `${rule} ${elementId}`)
}

const begin = '<bpmn:startEvent id="start" />'
const end = '<bpmn:endEvent id="end" />'
const answers = (...ids: string[]) => ids.map((id) => ({ id, label: id }))
const call = (headers: string, inputs = '') => `<bpmn:serviceTask id="call" name="Call"><bpmn:extensionElements><zeebe:taskDefinition type="function" /><zeebe:taskHeaders>${headers}</zeebe:taskHeaders>${inputs}</bpmn:extensionElements></bpmn:serviceTask>`
const fallback = `<bpmn:boundaryEvent id="down" attachedToRef="call"><bpmn:errorEventDefinition /></bpmn:boundaryEvent>${flow('down', 'end')}`
const around = (inside: string, id: string) => begin + flow('start', id) + inside + flow(id, 'end') + end
const gateway = (attributes = '') => `<bpmn:exclusiveGateway id="fork" ${attributes}/>`
const sorted = (headers: object, ways: string, attributes = '') => begin + flow('start', 'ask') + step('ask', { phrase: 'Well?', ...headers }) + flow('ask', 'fork') + gateway(attributes) + ways + end

describe('a drawing without mistakes', () => {
  it('should be left in peace', async () => {
    expect(await spoken(around(step('say'), 'say'))).toEqual([])
    expect(await spoken(sorted({ answers: answers('yes', 'no') }, flow('fork', 'end', '=answer = "yes" or answer = "no"')))).toEqual([])
    expect(await spoken(sorted({ answers: answers('yes', 'no') }, flow('fork', 'end', '=answer = "yes"') + flow('fork', 'ask'), 'default="fork_ask"'))).toEqual([])
  })
})

describe('steps', () => {
  it('should say something', async () => {
    expect(await spoken(around(step('say', { hint: 'be kind' }), 'say'))).toEqual(['phrase-missing say'])
  })

  it('should have readable answers', async () => {
    expect(await spoken(around(step('say', { phrase: 'Well?', answers: '{oops' }), 'say'))).toEqual(['answers-unreadable say'])
  })

  it('should word every answer, each differently', async () => {
    const headers = { phrase: 'Well?', answers: [{ id: 'a', label: 'Yes' }, { id: 'b', label: 'yes' }, { id: 'c', label: '' }] }
    expect(await spoken(around(step('ask', headers), 'ask'))).toEqual(['answer-wording ask', 'answer-wording ask'])
  })

  it('should have names', async () => {
    expect(await spoken(around(step('say').replace(' name="say"', ''), 'say'))).toEqual(['name-missing say'])
  })
})

describe('answers', () => {
  it('should lead somewhere', async () => {
    const problems = check(await readProcess(sorted({ answers: answers('yes', 'no') }, flow('fork', 'end', '=answer = "yes"'))))
    expect(problems).toMatchObject([{ rule: 'answer-leads-nowhere', severity: 'error', elementId: 'ask', message: expect.stringContaining('“no”'), fix: { label: 'Draw it' } }])
  })

  it('should not end in the open', async () => {
    const open = '<bpmn:endEvent id="open"><bpmn:extensionElements><zeebe:properties><zeebe:property name="openEnd" value="true" /></zeebe:properties></bpmn:extensionElements></bpmn:endEvent>'
    const problems = check(await readProcess(sorted({ answers: answers('yes') }, flow('fork', 'open', '=answer = "yes"') + open)))
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ rule: 'answer-leads-nowhere', fix: { label: 'End with outcome' } }])
  })

  it('should lead somewhere when none of them fits, too', async () => {
    const headers = { answers: answers('yes'), noFittingAnswer: 'true' }
    expect(await spoken(sorted(headers, flow('fork', 'end', '=answer = "yes"')))).toEqual(['answer-leads-nowhere ask'])
    expect(await spoken(sorted(headers, flow('fork', 'end', '=answer = "yes"') + flow('fork', 'ask', '=answer = "noFittingAnswer"')))).toEqual([])
  })
})

describe('ways', () => {
  it('should begin and not stop before an end', async () => {
    expect(await spoken(step('say'))).toEqual(['start-missing p', 'next-step-missing say', 'never-reached say'])
  })

  it('should leave one at a time', async () => {
    expect(await spoken(around(step('say'), 'say') + '<bpmn:endEvent id="other" />' + flow('say', 'other'))).toEqual(['several-ways say'])
  })

  it('should say when they are taken', async () => {
    const forked = begin + flow('start', 'fork') + gateway() + flow('fork', 'end', '=a') + '<bpmn:endEvent id="other" />' + end
    expect(await spoken(forked + flow('fork', 'other'))).toEqual(['condition-missing fork_other'])
    expect(await spoken(forked + flow('fork', 'other', '=b'))).toEqual(['default-missing fork'])
  })

  it('should come to an end some time', async () => {
    expect(await spoken(begin + flow('start', 'one') + step('one') + flow('one', 'two') + step('two') + flow('two', 'one'))).toEqual(['loop-without-exit start'])
  })
})

describe('calls', () => {
  const known = '<zeebe:header key="functionId" value="get-balance" />'
  const account = '<zeebe:ioMapping><zeebe:input source="=account" target="account" /></zeebe:ioMapping>'

  it('should name a function of the library and give what it requires', async () => {
    expect(await spoken(around(call(known, account), 'call') + fallback)).toEqual([])
    expect(await spoken(around(call(known), 'call') + fallback)).toEqual(['parameter-missing call'])
    expect(await spoken(around(call('<zeebe:header key="functionId" value="gone" />'), 'call') + fallback)).toEqual(['function-unknown call'])
    expect(await spoken(around(call('<zeebe:header key="other" value="x" />'), 'call'))).toEqual(['function-unknown call'])
  })

  it('should have a way for the case that the system is down', async () => {
    expect(await spoken(around(call(known, account), 'call'))).toEqual(['fallback-missing call'])
  })

  it('should name a script of the library', async () => {
    const sub = (processId: string) => around(`<bpmn:callActivity id="sub" name="Sub"><bpmn:extensionElements><zeebe:calledElement processId="${processId}" /></bpmn:extensionElements></bpmn:callActivity>`, 'sub')
    expect(await spoken(sub('identify'))).toEqual([])
    expect(await spoken(sub('gone'))).toEqual(['sub-script-unknown sub'])
    expect(await spoken(sub(''))).toEqual(['sub-script-unknown sub'])
  })

  it('should not be called unknown while the library has not answered', async () => {
    const process = await readProcess(around(call('<zeebe:header key="functionId" value="gone" />'), 'call') + fallback)
    expect(check(process, false)).toEqual([])
  })
})

describe('the rest', () => {
  it('should know the time of a timer', async () => {
    const wait = (inside: string) => around(`<bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition>${inside}</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`, 'wait')
    expect(await spoken(wait(''))).toEqual(['time-missing wait'])
    expect(await spoken(wait('<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT5M</bpmn:timeDuration>'))).toEqual([])
  })

  it('should know what raises an objection', async () => {
    const objection = (reference: string) => `<bpmn:subProcess id="objection" name="Too expensive" triggeredByEvent="true"><bpmn:startEvent id="raised"><bpmn:messageEventDefinition ${reference} /></bpmn:startEvent>${flow('raised', 'back')}<bpmn:endEvent id="back" /></bpmn:subProcess>`
    const message = '<bpmn:message id="m" name="objection:too-expensive" />'
    expect(await spoken(around(step('say'), 'say') + objection(''))).toEqual(['objection-message-missing objection'])
    expect(await spoken(around(step('say'), 'say') + objection('messageRef="m"'), message)).toEqual([])
  })

  it('should show and keep every field', async () => {
    const form = (components: object[]) => `<bpmn:extensionElements><zeebe:userTaskForm id="f">${JSON.stringify({ components })}</zeebe:userTaskForm></bpmn:extensionElements>` + around(step('say').replace('<zeebe:taskHeaders>', '<zeebe:formDefinition formKey="camunda-forms:bpmn:f" /><zeebe:taskHeaders>'), 'say')
    expect(await spoken(form([{ type: 'number', key: 'amount' }, { type: 'text', text: 'Hi' }]))).toEqual([])
    expect(await spoken(form([{ type: 'table', key: 'x' }, { type: 'number' }, { type: 'select', key: 's' }, { type: 'checkbox', key: 's' }]))).toHaveLength(4)
  })
})

describe('expressions', () => {
  it('should be readable, wherever they stand', async () => {
    expect(await spoken(around(step('say', { phrase: 'You owe {{ amount + }}' }), 'say'))).toEqual(['expression-unreadable say'])
    expect(await spoken(sorted({ answers: answers('yes') }, flow('fork', 'end', '=answer = "yes" and and') + flow('fork', 'ask'), 'default="fork_ask"'))).toEqual(['expression-unreadable fork_end'])
  })

  it('should not read a name that is nearly one of those that are set', async () => {
    const slip = sorted({ phrase: 'Well, {{ anwser }}?', answers: answers('yes', 'no') }, flow('fork', 'end', '=answer = "yes" or answer = "no"'))
    expect(await spoken(slip)).toEqual(['variable-misspelt ask'])
    expect(await spoken(around(step('say', { phrase: 'Hello {{ customer }}' }), 'say'))).toEqual([])
  })
})
