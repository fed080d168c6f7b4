import { expect, test } from 'vitest'
import { compileDrawing } from './compile-drawing.ts'

const wrap = (content: string, executable = true) => `<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:z="http://camunda.org/schema/zeebe/1.0"><b:process id="p" name="Payment" isExecutable="${executable}">${content}</b:process></b:definitions>`
const messages = (content: string) => compileDrawing(wrap(content), 'p').problems.map((problem) => problem.message)
const start = '<b:startEvent id="s"/>'
const timer = (time: string) => `${start}<b:task id="t"/><b:boundaryEvent id="b" name="Late" attachedToRef="t"><b:outgoing>f</b:outgoing><b:timerEventDefinition>${time}</b:timerEventDefinition></b:boundaryEvent><b:endEvent id="e"/><b:sequenceFlow id="f" sourceRef="b" targetRef="e"/>`

test.each([
  ['<b:task id="t"/>', '“Payment” has no start. Draw a start event.'],
  [start + start.replace('"s"', '"s2"'), '“Payment” has more than one start. Keep one.'],
  [`${start}<b:sequenceFlow id="f" name="Yes" sourceRef="s"/>`, 'The flow “Yes” is not connected at both ends. Draw it again, or delete it.'],
  [`${start}<b:serviceTask id="t" name="Look it up"/>`, '“Look it up” does nothing yet. Make it a step, or choose what it calls.'],
  [`${start}<b:callActivity id="t" name="Identify"/>`, '“Identify” calls no sub-script. Choose one.'],
  [`${start}<b:callActivity id="t" name="Identify"><b:extensionElements><z:calledElement/></b:extensionElements></b:callActivity>`, 'Something that “Identify” needs is left empty. Fill it in.'],
  [`${start}<b:callActivity id="t" name="Identify"><b:extensionElements><z:calledElement processId="=a +"/></b:extensionElements></b:callActivity>`, 'The expression “a +” of “Identify” can\'t be read. Correct it.'],
  [timer('<b:timeDuration>soon</b:timeDuration>'), 'The time “soon” of “Late” can\'t be read. Write PT5S for 5 seconds, PT10M for 10 minutes.'],
  [timer(''), '“Late” has no time. Say after how long it comes.'],
  [`${start}<b:intermediateCatchEvent id="m" name="Wait"><b:messageEventDefinition/></b:intermediateCatchEvent>`, '“Wait” waits for a message without a name. Name it.'],
  [`${start}<b:complexGateway id="t" name="Odd"/>`, '“Odd” can\'t run: elements of type “ComplexGateway” are not supported. Draw it with other elements.'],
  [`${start}<b:intermediateThrowEvent id="t" name="Each"><b:conditionalEventDefinition/></b:intermediateThrowEvent>`, '“Each” can\'t run: events of this kind are not supported here. Draw it with other elements.'],
  [start + start, 'The id “s” is used more than once. Change one of the two.'],
])('should say of %s: %s', (content, message) => {
  expect(messages(content)).toContain(message)
})

test('should say that nothing is executable', () => {
  expect(compileDrawing(wrap(start, false), 'p').problems).toEqual([{ rule: 'process-not-executable', severity: 'error', message: 'No process of the drawing is marked as executable. Switch “Executable” on.' }])
})
