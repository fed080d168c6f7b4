import { describe, expect, it } from 'vitest'
import { drawProcess, endEvent, onMessage, serviceTask, startEvent, subProcess } from '../../../test/support/draw-process.ts'
import { engineWith } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

const model = drawProcess({
  elements: [startEvent('start'), subProcess('part', { elements: [startEvent('begin'), serviceTask('inner'), endEvent('stop')], flows: ['begin -> inner', 'inner -> stop'] }), endEvent('end')],
  flows: ['start -> part', 'part -> end'],
})
const byMessageOnly = drawProcess({ id: 'listening', elements: [startEvent('start', onMessage('call', '')), endEvent('end')], flows: ['start -> end'] })

describe('creating a process instance', () => {
  it('should begin at given elements instead of the start event', () => {
    const engine = engineWith(model)
    engine.createInstance({ bpmnProcessId: 'process', startInstructions: [{ elementId: 'inner' }] })
    expect(told(engine.records, 'PROCESS_INSTANCE')).toEqual(['process ACTIVATING', 'process ACTIVATED', 'part ACTIVATING', 'part ACTIVATED', 'inner ACTIVATING', 'inner ACTIVATED'])
  })

  it.each([
    [{ bpmnProcessId: 'nothing' }, "Expected to find process definition with process ID 'nothing', but none found"],
    [{ bpmnProcessId: 'process', version: 0 }, "Expected to find process definition with process ID 'process' and version '0', but none found"],
    [{ processDefinitionKey: 999 }, 'Expected to find process definition with key'],
    [{}, 'Expected at least a bpmnProcessId or a key greater than -1, but none given'],
    [{ bpmnProcessId: 'listening' }, 'Expected to create instance of process with none start event, but there is no such event'],
    [{ bpmnProcessId: 'process', startInstructions: [{ elementId: 'nowhere' }] }, "Expected to create instance of process with start instructions but no element found with id 'nowhere'."],
    [{ bpmnProcessId: 'process', startInstructions: [{ elementId: 'start' }] }, "the element with id 'start' targets unsupported element type 'START_EVENT'. Supported element types are: [BUSINESS_RULE_TASK,"],
  ])('should refuse %j', (wrong, text) => {
    const engine = engineWith(model, byMessageOnly)
    expect(() => engine.createInstance(wrong)).toThrow(text)
  })
})
