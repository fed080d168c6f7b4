import { describe, expect, it } from 'vitest'
import { bpmnFile, extensions, flow, incoming, outgoing, serviceTask, start } from './bpmn-fixture.ts'
import { maxElements } from './collect-elements.ts'
import { printBpmnProblems } from './print-bpmn-problems.ts'
import { maxProblems, transformBpmn } from './transform-bpmn.ts'

function problemsOf(content: string, rootElements?: string): string[] {
  const reading = transformBpmn(bpmnFile(content, rootElements))
  return 'problems' in reading ? reading.problems.map(({ elementId, path, message }) => `${[elementId, ...path].join(' > ')}: ${message}`) : []
}

const event = (kind: string, id: string, definition: string, attributes = ''): string => `<bpmn:${kind} id="${id}" ${attributes}>${definition}</bpmn:${kind}>`
const boundary = (id: string, definition: string, attributes = ''): string => event('boundaryEvent', id, `${outgoing(`${id}-out`)}${definition}`, `attachedToRef="task" ${attributes}`) + flow(`${id}-out`, id, 'task')
const timer = (kind: string, text: string): string => `<bpmn:timerEventDefinition><bpmn:${kind}>${text}</bpmn:${kind}></bpmn:timerEventDefinition>`
const message = (id: string, name = 'm', key = '=k'): string => `<bpmn:message id="${id}" name="${name}">${extensions(`<zeebe:subscription correlationKey="${key}"/>`)}</bpmn:message>`
const waits = (id: string): string => `<bpmn:messageEventDefinition messageRef="${id}"/>`
const eventSubProcess = (id: string, inside: string): string => `<bpmn:subProcess id="${id}" triggeredByEvent="true">${inside}</bpmn:subProcess>`
const gateway = `<bpmn:exclusiveGateway id="gateway">${outgoing('f1', 'f2')}</bpmn:exclusiveGateway>${serviceTask('a')}${serviceTask('b')}`
const awaits = `<bpmn:eventBasedGateway id="gateway"/>${event('intermediateCatchEvent', 'sooner', timer('timeDuration', 'PT1S'))}${event('intermediateCatchEvent', 'later', timer('timeDuration', 'PT2S'))}${flow('g1', 'gateway', 'sooner')}${flow('g2', 'gateway', 'later')}`

describe('a model that cannot run', () => {
  it('should be told all that is wrong with its drawing and its expressions at once, as Zeebe does', () => {
    const content = `${start('s1')}${start('s2')}${gateway}${flow('f1', 'gateway', 'a', '=1 +')}${flow('f2', 'gateway', 'b', '=y')}`
    const reading = transformBpmn(bpmnFile(content))
    const told = printBpmnProblems('a.bpmn', 'problems' in reading ? reading.problems : [])
    expect(told).toContain('Multiple none start events')
    expect(told).toContain("failed to parse expression '1 +'")
  })


  it.each<[string, string, string?]>([
    ['process: Must have at least one start event', ''],
    ['process: Multiple none start events are not allowed', start('s1') + start('s2')],
    ['sub: Must have exactly one start event', `${start()}<bpmn:subProcess id="sub"/>`],
    ['sub: Start events in subprocesses must be of type none', `${start()}<bpmn:subProcess id="sub">${event('startEvent', 's', timer('timeDate', '2030-01-01T00:00Z'))}</bpmn:subProcess>`],
    ['sub: Start events in event subprocesses must be one of: message, timer, error, signal or escalation', start() + eventSubProcess('sub', start('s'))],
    ['f2: Must have a condition or be default flow', start() + gateway + flow('f1', 'gateway', 'a', '=x') + flow('f2', 'gateway', 'b')],
    ['f1 > conditionExpression: Expected expression but found static value \'x\'. An expression must start with \'=\' (e.g. \'=x\').', start() + gateway + flow('f1', 'gateway', 'a', 'x') + flow('f2', 'gateway', 'b', '=y')],
    ['f1 > conditionExpression: failed to parse expression \'1 +\': Expected (binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:3, found "+"', start() + gateway + flow('f1', 'gateway', 'a', '=1 +') + flow('f2', 'gateway', 'b', '=y')],
    ['a: Conditional sequence flows are only supported at exclusive or inclusive gateway', start() + serviceTask('a') + serviceTask('b') + flow('f1', 'a', 'b', '=x')],
    ['gateway: Default flow must start at gateway', `${start()}<bpmn:exclusiveGateway id="gateway" default="f1"/>${serviceTask('a')}${serviceTask('b')}${flow('f1', 'a', 'b')}`],
    ['f1: Must connect two elements of the process by sourceRef and targetRef', start() + flow('f1', 'start', 'process')],
    ['late: Must have at least one outgoing sequence flow or association', start() + serviceTask('task') + event('boundaryEvent', 'late', timer('timeDuration', 'PT1S'), 'attachedToRef="task"')],
    ['late: Cannot have incoming sequence flows', start() + serviceTask('task') + boundary('late', incoming('y') + timer('timeDuration', 'PT1S')) + flow('y', 'start', 'late')],
    ['late: Must have exactly one event definition', start() + serviceTask('task') + boundary('late', '')],
    ['late: Must be attached to an activity', start() + event('task', 'task', '') + event('boundaryEvent', 'late', `${outgoing('x')}${timer('timeDuration', 'PT1S')}`) + flow('x', 'late', 'task')],
    ['late: Interrupting timer event with time cycle is not allowed.', start() + serviceTask('task') + boundary('late', timer('timeCycle', 'R/PT1S'))],
    ['late: Invalid timer duration expression (Invalid duration format \'soon\' for expression \'soon\'.)', start() + serviceTask('task') + boundary('late', timer('timeDuration', 'soon'))],
    ['late > timerEventDefinition: Must be exactly one type of timer: timeDuration, timeDate or timeCycle', start() + serviceTask('task') + boundary('late', '<bpmn:timerEventDefinition/>')],
    ['wait: Intermediate timer catch event must have either a time duration or a time date.', start() + event('intermediateCatchEvent', 'wait', timer('timeCycle', 'R/PT1S'))],
    ['e: Non-Interrupting event of this type is not allowed', start() + serviceTask('task') + boundary('e', '<bpmn:errorEventDefinition/>', 'cancelActivity="false"')],
    ['e > errorEventDefinition: The errorCode of the error catch event is not allowed to be an expression', start() + serviceTask('task') + boundary('e', '<bpmn:errorEventDefinition errorRef="error"/>'), '<bpmn:error id="error" errorCode="=code"/>'],
    ['end > errorEventDefinition: Must reference an error', start() + event('endEvent', 'end', '<bpmn:errorEventDefinition/>')],
    ['end: End events must not have outgoing sequence flows to other elements.', start() + event('endEvent', 'end', outgoing('x')) + serviceTask('task') + flow('x', 'end', 'task')],
    ['task: Multiple message event definitions with the same name \'m\' are not allowed.', start() + serviceTask('task') + boundary('b1', waits('m1')) + boundary('b2', waits('m2')), message('m1') + message('m2')],
    ['task: Multiple error catch events with the same error code \'1\' are not supported on the same scope.', start() + serviceTask('task') + boundary('b1', '<bpmn:errorEventDefinition errorRef="error"/>') + boundary('b2', '<bpmn:errorEventDefinition errorRef="error"/>'), '<bpmn:error id="error" errorCode="1"/>'],
    ['task: The same scope can not contain more than one error catch event without error code. An error catch event without error code catches all errors.', start() + serviceTask('task') + boundary('b1', '<bpmn:errorEventDefinition/>') + boundary('b2', '<bpmn:errorEventDefinition/>')],
    ['process: Multiple message event definitions with the same name \'m\' are not allowed.', start() + ['1', '2'].map(id => eventSubProcess(`sub${id}`, event('startEvent', `s${id}`, waits(`m${id}`)))).join(''), message('m1') + message('m2')],
    ['wait > messageEventDefinition: Must reference a message', start() + event('intermediateCatchEvent', 'wait', '<bpmn:messageEventDefinition/>')],
    ['m1: Name must be present and not empty', start() + event('intermediateCatchEvent', 'wait', waits('m1')), message('m1', '')],
    ['m1: Must have exactly one zeebe:subscription extension element', start() + event('intermediateCatchEvent', 'wait', waits('m1')), '<bpmn:message id="m1" name="m"/>'],
    ['m1 > extensionElements > subscription: Expected expression but found static value \'k\'. An expression must start with \'=\' (e.g. \'=k\').', start() + event('intermediateCatchEvent', 'wait', waits('m1')), message('m1', 'm', 'k')],
    ['task: Must have exactly one \'zeebe:taskDefinition\' extension element', `${start()}<bpmn:serviceTask id="task"/>`],
    ['task: Must have either one \'zeebe:calledDecision\' or one \'zeebe:taskDefinition\' extension element', `${start()}<bpmn:businessRuleTask id="task"/>`],
    ['task: Must have either one \'zeebe:script\' or one \'zeebe:taskDefinition\' extension element', `${start()}<bpmn:scriptTask id="task"/>`],
    ['task > extensionElements > taskDefinition: Expected expression but not found.', `${start()}<bpmn:serviceTask id="task">${extensions('<zeebe:taskDefinition retries="1"/>')}</bpmn:serviceTask>`],
    ['task > extensionElements > ioMapping > output: Expected expression but found static value \'x\'. An expression must start with \'=\' (e.g. \'=x\').', `${start()}<bpmn:userTask id="task">${extensions('<zeebe:ioMapping><zeebe:output source="x" target="y"/></zeebe:ioMapping>')}</bpmn:userTask>`],
    ['gateway: Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal intermediate catch events.', start() + awaits + serviceTask('a') + flow('f3', 'gateway', 'a')],
    ['gateway: Target elements of an event gateway must not have any additional incoming sequence flows other than that from the event gateway.', start() + awaits + flow('f3', 'start', 'later')],
    ["process: Can't find an catch link event for the throw link event with the name 'off'.", start() + event('intermediateThrowEvent', 'x', '<bpmn:linkEventDefinition name="off"/>')],
    ['escalated: An escalation boundary event should only be attached to a subprocess, or a call activity.', start() + serviceTask('task') + boundary('escalated', '<bpmn:escalationEventDefinition/>')],
    ['undo: Compensation boundary events must have a compensation association and no outgoing sequence flows', start() + serviceTask('task') + boundary('undo', '<bpmn:compensateEventDefinition/>')],
    ["x > compensateEventDefinition: The referenced compensation activity 'task' must have either a compensation boundary event or be a subprocess", start() + serviceTask('task') + event('endEvent', 'x', '<bpmn:compensateEventDefinition activityRef="task"/>')],
    ['handler: A compensation handler should have no incoming sequence flows', `${start()}<bpmn:task id="handler" isForCompensation="true"/>${flow('f1', 'start', 'handler')}`],
    ['task: The id \'task\' is used more than once', start() + serviceTask('task') + serviceTask('task')],
    ['process: The id \'process\' is used more than once', start() + serviceTask('task') + flow('process', 'start', 'task')],
    ['process: Processes are not allowed to contain a straight-through processing loop: m > g > m', `${start()}<bpmn:manualTask id="m"/><bpmn:exclusiveGateway id="g"/>${flow('f1', 'm', 'g')}${flow('f2', 'g', 'm')}`],
  ])('should be told: %s', (problem, content, rootElements) => {
    expect(problemsOf(content, rootElements)).toEqual([problem])
  })

  it.each([
    ['<bpmn:complexGateway id="x"/>', "Elements of type 'ComplexGateway' are currently not supported"],
    ['<bpmn:transaction id="x"/>', "'Transaction'"], ['<bpmn:callChoreography id="x"/>', "'CallChoreography'"],
    [event('intermediateThrowEvent', 'x', '<bpmn:conditionalEventDefinition/>'), 'Event definition of this type is not supported'],
  ])('should name what does not run yet: %s', (content, words) => {
    const problems = problemsOf(start() + content)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^x[ :]/)
    expect(problems[0]).toContain(words)
  })

  it('should say so when the file is no BPMN at all', () => {
    expect(transformBpmn('<html/>')).toEqual({ problems: [{ elementId: '', path: [], message: "Error: URI=null Line=1: cvc-elt.1.a: Cannot find the declaration of element 'html'." }] })
    expect(transformBpmn(bpmnFile(start()).replace('isExecutable="true"', ''))).toMatchObject({ problems: [{ elementId: '', path: ['definitions'], message: 'Must contain at least one executable process' }] })
  })

  it('should be refused when it is too large, and not list everything', () => {
    const tasks = Array.from({ length: maxElements + 1 }, (_, index) => `<bpmn:task id="t${index}"/>`).join('')
    expect(problemsOf(start() + tasks)).toEqual([expect.stringContaining(`at most ${maxElements} elements`)])
    expect(problemsOf(start() + Array.from({ length: 500 }, (_, index) => `<bpmn:serviceTask id="t${index}"/>`).join(''))).toHaveLength(maxProblems)
  })

  it('should be printed as Zeebe prints it', () => {
    const reading = transformBpmn(bpmnFile(`${start()}<bpmn:serviceTask id="task"/>`))
    expect('problems' in reading && printBpmnProblems('file.bpmn', reading.problems)).toBe("'file.bpmn': - Element: task\n    - ERROR: Must have exactly one 'zeebe:taskDefinition' extension element\n")
  })
})
