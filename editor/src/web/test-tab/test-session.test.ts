import { readOutline } from '@souffleur/player/walk'
import type { Variables } from '@souffleur/schemas'
import { describe, expect, it } from 'vitest'
import { Bench } from './bench.ts'
import { buildSessionState } from './build-session-state.ts'
import { evaluateFeel } from './evaluate-feel.ts'
import { TestSession } from './test-session.ts'
import type { TestedScript } from './tested-script.ts'

const header = (key: string, value: string) => `<zeebe:header key="${key}" value="${value.replaceAll('"', '&quot;')}"/>`
const step = (id: string, headers: string) => `<bpmn:userTask id="${id}" name="${id}"><bpmn:extensionElements><zeebe:taskHeaders>${headers}</zeebe:taskHeaders></bpmn:extensionElements></bpmn:userTask>`
const flow = (from: string, to: string, condition = '') => `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${condition && `<bpmn:conditionExpression>${condition}</bpmn:conditionExpression>`}</bpmn:sequenceFlow>`

/** Ask → call a function → tell its answer, or end at once; a timer may stop the call, an objection may come at any time. */
const drawing = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:message id="m" name="objection:why"><bpmn:extensionElements><zeebe:subscription correlationKey="=sessionId"/></bpmn:extensionElements></bpmn:message>
  <bpmn:process id="p" name="P" isExecutable="true">
    <bpmn:startEvent id="start"/>${flow('start', 'ask')}
    ${step('ask', header('phrase', 'Shall I look, {{ name }}?') + header('stage', 'Begin') + header('answers', '[{"id":"yes","label":"Yes"},{"id":"no","label":"No"}]'))}${flow('ask', 'which')}
    <bpmn:exclusiveGateway id="which" default="which_refused"/>${flow('which', 'look', '=answer = "yes"')}${flow('which', 'refused')}
    <bpmn:serviceTask id="look"><bpmn:extensionElements><zeebe:taskDefinition type="function"/><zeebe:taskHeaders>${header('functionId', 'balance') + header('resultVariable', 'balance')}</zeebe:taskHeaders></bpmn:extensionElements></bpmn:serviceTask>${flow('look', 'tell')}
    <bpmn:boundaryEvent id="slow" name="Slow" attachedToRef="look"><bpmn:outgoing>slow_refused</bpmn:outgoing><bpmn:timerEventDefinition id="td"><bpmn:timeDuration>PT5S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>${flow('slow', 'refused')}
    ${step('tell', header('phrase', 'You have {{ balance }}') + header('stage', 'Finish'))}${flow('tell', 'told')}
    <bpmn:endEvent id="told" name="Told"><bpmn:extensionElements><zeebe:properties><zeebe:property name="outcome" value="T-1"/></zeebe:properties></bpmn:extensionElements></bpmn:endEvent>
    <bpmn:endEvent id="refused"/>
    <bpmn:subProcess id="why" name="Why?" triggeredByEvent="true">
      <bpmn:startEvent id="why_start" isInterrupting="false"><bpmn:messageEventDefinition id="md" messageRef="m"/></bpmn:startEvent>${flow('why_start', 'because')}
      ${step('because', header('phrase', 'Because.'))}${flow('because', 'why_end')}<bpmn:endEvent id="why_end"/>
    </bpmn:subProcess>
  </bpmn:process>
</bpmn:definitions>`

const resources = [{ name: 'p.bpmn', content: new TextEncoder().encode(drawing) }]

function begin(context: Variables = { name: 'Anna' }): TestSession {
  const process = new Bench().deploy(resources, 0).get('p')!
  const script: TestedScript = { id: 's', name: 'P', resources, outline: readOutline(process), titles: new Map([['look', 'Look at the balance']]) }
  return new TestSession({ script, channel: 'operator', lang: 'en', context, evaluate: evaluateFeel, now: () => 1_000 })
}
const say = (session: TestSession, variables: Variables, words = '') => session.answer(session.step!, variables, words)
const balance = (session: TestSession, output: number) => session.settleCall(session.calls.at(-1)!.job.key, { kind: 'output', output })

describe('a test session', () => {
  it('should stand on the first step with its phrase filled', () => {
    const state = buildSessionState(begin())
    expect(state).toMatchObject({ status: 'waiting', step: { elementId: 'ask', phraseText: 'Shall I look, Anna?' }, stages: [{ name: 'Begin', state: 'now' }, { name: 'Finish', state: 'ahead' }] })
  })

  it('should work while a function has no answer, and go on with its result', () => {
    const session = begin()
    say(session, { answer: 'yes' }, 'Yes')
    expect(buildSessionState(session)).toMatchObject({ status: 'working', wait: { functions: ['Look at the balance'] } })
    balance(session, 42)
    expect(buildSessionState(session)).toMatchObject({ status: 'waiting', step: { phraseText: 'You have 42' }, trail: [{ answer: 'Yes' }, { elementId: 'tell' }] })
  })

  it('should end with the outcome and the variables of the conversation, without those of the session itself', () => {
    const session = begin()
    say(session, { answer: 'yes' })
    balance(session, 42)
    say(session, {})
    expect(buildSessionState(session)).toMatchObject({ status: 'ended', end: { outcome: 'T-1', outcomeName: 'Told', steps: 2, variables: { name: 'Anna', answer: 'yes', balance: 42 } } })
    expect(buildSessionState(session).end?.variables).not.toHaveProperty('sessionId')
  })

  it('should go back over a function to the very visit, with everything after it undone', () => {
    const session = begin()
    const { visit } = session.step!
    const before = buildSessionState(session)
    say(session, { answer: 'yes' })
    balance(session, 42)
    session.rewind(visit)
    expect(buildSessionState(session)).toEqual({ ...before, revision: 3 })
    expect(session.calls).toEqual([])
  })

  it('should show an objection on top and come back to the step below', () => {
    const session = begin()
    session.object('objection:why')
    expect(session.step).toMatchObject({ elementId: 'because', objection: 'Why?' })
    say(session, {})
    expect(session.step?.elementId).toBe('ask')
    expect(buildSessionState(session).objections).toEqual([{ message: 'objection:why', label: 'Why?' }])
  })

  it('should fire a timer only when told to', () => {
    const session = begin()
    say(session, { answer: 'yes' })
    const [timer] = session.records.timers.values()
    expect(timer).toMatchObject({ targetElementId: 'slow', dueDate: 6_000 })
    session.fireTimer(timer!.key)
    expect(buildSessionState(session).status).toBe('ended')
    expect(session.records.timers.size).toBe(0)
  })

  it('should refuse a drawing that cannot run with the sentence of the engine', () => {
    const broken = [{ name: 'b.bpmn', content: new TextEncoder().encode(drawing.replace('isExecutable="true"', '')) }]
    expect(() => new Bench().deploy(broken, 0)).toThrow(/executable/)
  })
})
