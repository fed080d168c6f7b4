import { describe, expect, it } from 'vitest'
import {
  boundaryEvent, callActivity, catchEvent, compensate, drawProcess, type DrawnElement, endEvent, eventBasedGateway, eventSubProcess, exclusiveGateway, inclusiveGateway, link, manualTask, onError, onEscalation, onMessage,
  onSignal, onTimer, parallelGateway, scriptTask, serviceTask, startEvent, subProcess, terminate, throwEvent, undoneBy, userTask,
} from '../../../test/support/draw-process.ts'
import { transformBpmn } from './transform-bpmn.ts'

const job = { extensions: '<zeebe:taskDefinition type="t"/>' }
const task = (tag: string, more: Partial<DrawnElement> = {}): DrawnElement => ({ tag, id: 'x', ...more })
const message = onMessage('m')

/** `start -> x -> end` with `x` in the middle. */
const between = (...elements: DrawnElement[]): string => drawProcess({ elements: [startEvent('start'), ...elements, endEvent('end')], flows: ['start -> x', 'x -> end'] })
const startsWith = (on: Partial<DrawnElement>): string => drawProcess({ elements: [startEvent('start', on), endEvent('end')], flows: ['start -> end'] })
const endsWith = (on: Partial<DrawnElement>): string => drawProcess({ elements: [startEvent('start'), endEvent('end', on)], flows: ['start -> end'] })
const inside = (on: Partial<DrawnElement> = {}) => ({ elements: [startEvent('in', on), endEvent('out')], flows: ['in -> out'] })
const listens = (on: Partial<DrawnElement>, attributes = ''): string => drawProcess({ elements: [startEvent('start'), endEvent('end'), eventSubProcess('x', inside({ ...on, attributes }))], flows: ['start -> end'] })
const guarded = (on: Partial<DrawnElement>, interrupting = true, activity = serviceTask('x')): string =>
  drawProcess({ elements: [startEvent('start'), activity, boundaryEvent('b', 'x', on, { interrupting }), endEvent('end')], flows: ['start -> x', 'x -> end', 'b -> end'] })

const hourly = onTimer('timeCycle', 'R/PT1H')
const later = onTimer('timeDuration', 'PT1H')
const date = onTimer('timeDate', '2030-01-01T00:00:00Z')

/** Whatever runs on Zeebe 8.5. */
const MODELS: { [what: string]: string } = {
  'service task': between(serviceTask('x')), 'user task': between(userTask('x')), 'native user task': between(userTask('x', { extensions: '<zeebe:userTask/>' })),
  'receive task': between(task('receiveTask', { attributes: 'messageRef="message-m--key"', definitions: message.definitions! })),
  'send task': between(task('sendTask', job)), 'business rule task with a job': between(task('businessRuleTask', job)),
  'business rule task with a decision': between(task('businessRuleTask', { extensions: '<zeebe:calledDecision decisionId="d" resultVariable="r"/>' })),
  'script task': between(scriptTask('x', '=1', 'r')), 'script task with a job': between(task('scriptTask', job)), 'manual task': between(manualTask('x')), 'undefined task': between(task('task')),
  'sub-process': between(subProcess('x', inside())), 'call activity': between(callActivity('x', 'child')),
  'exclusive gateway': between(exclusiveGateway('x')), 'parallel gateway': between(parallelGateway('x')), 'inclusive gateway': between(inclusiveGateway('x')),
  'event-based gateway': drawProcess({
    elements: [startEvent('start'), eventBasedGateway('x'), catchEvent('a', message), catchEvent('b', later), catchEvent('c', onSignal('s')), endEvent('end')],
    flows: ['start -> x', 'x -> a', 'x -> b', 'x -> c', 'a -> end', 'b -> end', 'c -> end'],
  }),
  'none start': startsWith({}), 'message start': startsWith(message), 'timer start by cycle': startsWith(hourly), 'timer start by date': startsWith(date), 'timer start by cron': startsWith(onTimer('timeCycle', '0 0 9-17 * * MON-FRI')), 'signal start': startsWith(onSignal('s')),
  'event sub-process by message': listens(message), 'event sub-process by timer': listens(later), 'event sub-process by cycle': listens(hourly, 'isInterrupting="false"'), 'event sub-process by error': listens(onError('e')),
  'event sub-process by any error': listens(onError()), 'event sub-process by escalation': listens(onEscalation('c')), 'event sub-process by signal': listens(onSignal('s'), 'isInterrupting="false"'),
  'message catch': between(catchEvent('x', message)), 'timer catch by duration': between(catchEvent('x', later)), 'timer catch by date': between(catchEvent('x', date)), 'signal catch': between(catchEvent('x', onSignal('s'))),
  'link': drawProcess({ elements: [startEvent('start'), throwEvent('x', link('l')), catchEvent('y', link('l')), endEvent('end')], flows: ['start -> x', 'y -> end'] }),
  'message boundary': guarded(message), 'timer boundary': guarded(later), 'timer boundary by date': guarded(date), 'cycle boundary': guarded(hourly, false), 'error boundary': guarded(onError('e')), 'catch-all error boundary': guarded(onError()),
  'signal boundary': guarded(onSignal('s'), false), 'escalation boundary of a sub-process': guarded(onEscalation('c'), false, subProcess('x', inside())), 'escalation boundary of a call activity': guarded(onEscalation(), true, callActivity('x', 'child')),
  'compensation boundary': drawProcess({ elements: [startEvent('start'), ...undoneBy(serviceTask('x'), serviceTask('handler')), endEvent('end')], flows: ['start -> x', 'x -> end'] }),
  'none throw': between(throwEvent('x')), 'message throw': between(throwEvent('x', { ...message, ...job })), 'signal throw': between(throwEvent('x', onSignal('s'))), 'escalation throw': between(throwEvent('x', onEscalation('c'))), 'compensation throw': between(throwEvent('x', compensate())),
  'none end': endsWith({}), 'message end': endsWith({ ...message, ...job }), 'error end': endsWith(onError('e')), 'signal end': endsWith(onSignal('s')), 'escalation end': endsWith(onEscalation('c')), 'compensation end': endsWith(compensate()), 'terminate end': endsWith(terminate),
}

describe('a model with everything that Zeebe 8.5 runs', () => {
  it.each(Object.entries(MODELS))('should be taken: %s', (_what, model) => {
    expect(transformBpmn(model)).not.toHaveProperty('problems')
  })

  it('should be taken with pools, lanes, notes and data, which are drawn only', () => {
    const model = between(serviceTask('x'))
      .replace('<bpmn:process', '<bpmn:collaboration id="pools"><bpmn:participant id="pool" processRef="process"/><bpmn:participant id="black-box"/><bpmn:messageFlow id="says" sourceRef="x" targetRef="black-box"/></bpmn:collaboration><bpmn:process')
      .replace('<bpmn:startEvent', '<bpmn:laneSet id="lanes"><bpmn:lane id="lane"/></bpmn:laneSet><bpmn:startEvent')
      .replace('</bpmn:process>', '<bpmn:textAnnotation id="note"><bpmn:text>hi</bpmn:text></bpmn:textAnnotation><bpmn:association id="to" sourceRef="x" targetRef="note"/><bpmn:group id="group"/><bpmn:dataObject id="data"/><bpmn:dataObjectReference id="ref" dataObjectRef="data"/><bpmn:dataStoreReference id="store"/></bpmn:process><bpmn:process id="drawn-only" isExecutable="false"><bpmn:complexGateway id="odd"/></bpmn:process>')
    expect(transformBpmn(model)).not.toHaveProperty('problems')
  })
})
