import { describe, expect, it } from 'vitest'
import { drawProcess, forEach, serviceTask, startEvent, subProcess } from '../../../test/support/draw-process.ts'
import { engineWith } from '../../../test/support/play.ts'

const looped = drawProcess({
  elements: [startEvent('start'), forEach(subProcess('each', { elements: [startEvent('inner'), serviceTask('task')], flows: ['inner -> task'] }), { inputCollection: '=[1]' })],
  flows: ['start -> each'],
})

describe('start instructions', () => {
  it('should not reach into multi-instance, whatever lies there', () => {
    const engine = engineWith(looped)
    expect(() => engine.createInstance({ bpmnProcessId: 'process', startInstructions: [{ elementId: 'inner' }] })).toThrow(
      "Expected to create instance of process with start instructions but the element with id 'inner' is inside a multi-instance subprocess. The creation of elements inside a multi-instance subprocess is not supported.",
    )
  })

  it('should reach the multi-instance itself', () => {
    expect(engineWith(looped).createInstance({ bpmnProcessId: 'process', startInstructions: [{ elementId: 'each' }] }).processInstanceKey).toBeGreaterThan(0)
  })
})
