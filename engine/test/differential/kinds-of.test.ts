import { expect, it } from 'vitest'
import { boundaryEvent, drawProcess, endEvent, onSignal, serviceTask, startEvent } from '../support/draw-process.ts'
import { kindsOf } from './kinds-of.ts'

it('should name the elements, actions, answers and events of a conversation without what is its own', () => {
  const content = drawProcess({ elements: [startEvent('start'), serviceTask('task', { inputs: { a: '=count(list)' } }), boundaryEvent('late', 'task', onSignal('g'), { interrupting: false }), endEvent('end')], flows: ['start -> task', 'task -> end'] })
  const kinds = kindsOf({
    seed: 1, resources: [{ name: 'a.bpmn', content }], cleanup: 1,
    steps: [{ action: { type: 'cancel', instance: { kind: 'literal', key: '1' } }, outcome: { code: 5, details: "no process 'a' with key 123" }, events: [{ t: 'PROCESS_INSTANCE ELEMENT_ACTIVATED', k: 'k1', v: { bpmnElementType: 'START_EVENT', bpmnEventType: 'NONE' } }] }],
  })
  expect([...kinds]).toEqual(expect.arrayContaining([
    'element serviceTask', 'element boundaryEvent signal non-interrupting', 'feel count', 'model zeebe:input source =', 'action cancel instance literal', 'answer cancel 5 no process … with key n', 'event PROCESS_INSTANCE ELEMENT_ACTIVATED START_EVENT NONE',
  ]))
})
