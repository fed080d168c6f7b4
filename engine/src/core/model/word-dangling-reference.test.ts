import { expect, it } from 'vitest'
import { bpmnFile, flow, start } from './bpmn-fixture.ts'
import { transformBpmn } from './transform-bpmn.ts'

it('should tell in the words of Zeebe that a flow leads to nothing, on the line of the last tag', () => {
  const message = "Error: URI=null Line=4: cvc-id.1: There is no ID/IDREF binding for IDREF 'nowhere'."
  expect(transformBpmn(bpmnFile(start() + flow('f1', 'start', 'nowhere')))).toEqual({ problems: [{ elementId: '', path: [], message }] })
})
