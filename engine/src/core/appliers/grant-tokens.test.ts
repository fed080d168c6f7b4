import { describe, expect, it } from 'vitest'
import { drawProcess, endEvent, parallelGateway, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { complete, engineWith, start } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

const fork = drawProcess({
  elements: [startEvent('start'), parallelGateway('split'), serviceTask('one'), serviceTask('other'), parallelGateway('join'), endEvent('end')],
  flows: ['start -> split', 'split -> one', 'split -> other', 'one -> join', 'other -> join', 'join -> end'],
})

describe('a join that begins from outside', () => {
  it('should begin with tokens of its own, and leave those that wait to the flows that are missing', () => {
    const engine = engineWith(fork)
    const processInstanceKey = start(engine)
    complete(engine, 'one')
    engine.modifyInstance({ processInstanceKey, activateInstructions: [{ elementId: 'join' }] })
    complete(engine, 'other')
    expect(told(engine.records, 'PROCESS_INSTANCE').filter(line => /^(join|process) (ACTIVATED|COMPLETED)/.test(line))).toEqual(['process ACTIVATED', 'join ACTIVATED', 'join COMPLETED', 'join ACTIVATED', 'join COMPLETED', 'process COMPLETED'])
  })

  it('should begin where an instance is created at it', () => {
    const engine = engineWith(fork)
    engine.createInstance({ bpmnProcessId: 'process', startInstructions: [{ elementId: 'join' }] })
    expect(told(engine.records, 'PROCESS_INSTANCE')).toContain('process COMPLETED')
  })
})
