import type { ExecutableProcess } from '@souffleur/engine/core'
import { expect, test } from 'vitest'
import { compileDrawing } from '../compile-drawing.ts'
import { rules } from './index.ts'
import type { CheckedScript } from './rule.ts'

interface Drawn { elements: string; flows: [id: string, from: string, to: string, condition?: string][]; process?: string }

const namespaces = 'xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:z="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

/** Compiles elements and flows; ports are added to the elements by their ids. */
function compile({ elements, flows, process = '' }: Drawn): ExecutableProcess {
  const withPorts = elements.replace(/<b:(\w+) id="(\w+)"([^>]*)>(.*?)<\/b:\1>/gs, (_all, type, id, attributes, content) => {
    const ports = [...flows.filter((flow) => flow[2] === id).map((flow) => `<b:incoming>${flow[0]}</b:incoming>`), ...flows.filter((flow) => flow[1] === id).map((flow) => `<b:outgoing>${flow[0]}</b:outgoing>`)]
    return `<b:${type} id="${id}"${attributes}>${content}${ports.join('')}</b:${type}>`
  })
  const drawn = flows.map(([id, from, to, condition]) => `<b:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition ? `<b:conditionExpression xsi:type="b:tFormalExpression">${condition}</b:conditionExpression>` : ''}</b:sequenceFlow>`)
  const compiled = compileDrawing(`<b:definitions ${namespaces}><b:process id="p" isExecutable="true">${process}${withPorts}${drawn.join('')}</b:process></b:definitions>`, 'p')
  if (!compiled.process) throw new Error(JSON.stringify(compiled.problems))
  return compiled.process
}

const step = (headers: { [key: string]: string }, id = 'ask') => `<b:userTask id="${id}" name="Ask"><b:extensionElements><z:taskHeaders>${Object.entries(headers).map(([key, value]) => `<z:header key="${key}" value='${value}'/>`).join('')}</z:taskHeaders></b:extensionElements></b:userTask>`
const ends = '<b:startEvent id="start"></b:startEvent><b:endEvent id="end"><b:extensionElements><z:properties><z:property name="outcome" value="ok"/></z:properties></b:extensionElements></b:endEvent>'
const around = (element: string, id: string): Drawn => ({ elements: `${ends}${element}`, flows: [['in', 'start', id], ['out', id, 'end']] })

function check(drawn: Drawn, script: Partial<CheckedScript> = {}): string[] {
  const functions = { version: (id: string) => id === 'known' ? 1 : undefined, required: () => ['contract'] }
  return rules.flatMap((rule) => rule({ process: compile(drawn), functions, isCalled: false, isPublished: () => false, ...script })).map((problem) => `${problem.severity} ${problem.rule} ${problem.elementId}`)
}

const answers = '[{"id":"yes","label":"Yes"},{"id":"no","label":"No"}]'
const asked = (conditions: (string | undefined)[], gate = '<b:exclusiveGateway id="gate"></b:exclusiveGateway>'): Drawn => ({
  elements: `${ends}${step({ phrase: 'Well?', answers })}${gate}`,
  flows: [['in', 'start', 'ask'], ['asked', 'ask', 'gate'], ...conditions.map((condition, index) => [`f${index}`, 'gate', 'end', condition] as [string, string, string, string?])],
})

test('should be content with a phrase and a way on', () => {
  expect(check(around(step({ phrase: 'Hello' }), 'ask'))).toEqual([])
})

test('should miss a phrase, less so where there is a form', () => {
  expect(check(around(step({}), 'ask'))).toEqual(['error phrase-missing ask'])
  const form = step({}).replace('<z:taskHeaders>', '<z:formDefinition formKey="camunda-forms:bpmn:f"/><z:taskHeaders>')
  expect(check({ ...around(form, 'ask'), process: '<b:extensionElements><z:userTaskForm id="f">{}</z:userTaskForm></b:extensionElements>' })).toEqual(['warning phrase-missing ask'])
})

test('should miss a form that is not in the drawing', () => {
  expect(check(around(step({ phrase: 'Hello' }).replace('<z:taskHeaders>', '<z:formDefinition formKey="camunda-forms:bpmn:gone"/><z:taskHeaders>'), 'ask'))).toEqual(['error form-unknown ask'])
})

test('should say that answers cannot be read', () => {
  expect(check(around(step({ phrase: 'Hello', answers: '[{"id":1}]' }), 'ask'))).toEqual(['error answers-unreadable ask'])
})

test('should find the answer that leads nowhere', () => {
  expect(check(asked(['=answer = "yes"', '=answer = "maybe"']))).toEqual(['error answer-leads-nowhere ask'])
})

test.each([
  ['each answer has a flow', ['=answer = "yes"', '=answer = "no"']],
  ['a flow asks for more than the answer', ['=answer = "yes"', '=amount > 100 and answer = "no"']],
  ['a flow takes all others', ['=answer = "yes"', '=answer != "yes"']],
])('should be content where %s', (_what, conditions) => {
  expect(check(asked(conditions))).toEqual([])
})

test('should be content where the gateway has a usual flow', () => {
  expect(check(asked(['=answer = "yes"', undefined], '<b:exclusiveGateway id="gate" default="f1"></b:exclusiveGateway>'))).toEqual([])
})

test('should know the functions of the library', () => {
  const call = (id: string) => around(`<b:serviceTask id="call" name="Look up"><b:extensionElements><z:taskDefinition type="function"/><z:taskHeaders><z:header key="functionId" value="${id}"/></z:taskHeaders></b:extensionElements></b:serviceTask>`, 'call')
  expect(check(call('gone'))).toContain('error function-unknown call')
  expect(check(call('known'))).toEqual(['warning parameter-missing call', 'warning fallback-missing call'])
})

test('should know which sub-scripts are live', () => {
  const call = around('<b:callActivity id="call"><b:extensionElements><z:calledElement processId="part"/></b:extensionElements></b:callActivity>', 'call')
  expect(check(call)).toEqual(['error sub-script-unknown call'])
  expect(check(call, { isPublished: (processId) => processId === 'part' })).toEqual([])
})

test('should want an outcome where a conversation ends, and only there', () => {
  const beside = '<b:boundaryEvent id="timer" attachedToRef="ask" cancelActivity="false"><b:timerEventDefinition><b:timeDuration xsi:type="b:tFormalExpression">PT5S</b:timeDuration></b:timerEventDefinition></b:boundaryEvent><b:endEvent id="beside"></b:endEvent>'
  const drawn: Drawn = { elements: `${ends.replace(/<z:property .*?\/>/, '')}${step({ phrase: 'Hello' })}${beside}`, flows: [['in', 'start', 'ask'], ['out', 'ask', 'end'], ['late', 'timer', 'beside']] }
  expect(check(drawn)).toEqual(['warning outcome-missing end'])
  expect(check(drawn, { isCalled: true })).toEqual([])
})

test('should say what stops without an end', () => {
  expect(check({ elements: `<b:startEvent id="start"></b:startEvent>${step({ phrase: 'Hello' })}`, flows: [['in', 'start', 'ask']] })).toEqual(['warning next-step-missing ask'])
})

test('should refuse the process id of another live script', () => {
  expect(check(around(step({ phrase: 'Hello' }), 'ask'), { namesake: 'other' })).toEqual(['error process-id-taken p'])
})
