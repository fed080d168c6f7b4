import { describe, expect, it } from 'vitest'
import { boundaryEvent, callActivity, drawProcess, endEvent, onError, serviceTask, startEvent, withMappings } from '../../../test/support/draw-process.ts'
import { engineWith, start, variablesOf } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

const calling = (call = callActivity('call', 'child')): string =>
  drawProcess({ elements: [startEvent('start'), call, boundaryEvent('failed', 'call', onError('E')), endEvent('out'), serviceTask('after'), endEvent('end')], flows: ['start -> call', 'call -> after', 'failed -> out', 'after -> end'] })
const child = (task = 'work'): string => drawProcess({ id: 'child', elements: [startEvent('begin'), serviceTask(task), endEvent('finish')], flows: [`begin -> ${task}`, `${task} -> finish`] })

describe('a call activity', () => {
  it('should give the called process copies of the variables and take its own back', () => {
    const engine = engineWith(calling(), child())
    const key = start(engine, { customer: 'Ann' })
    expect(engine.activateJobs('work')[0]!.variables).toEqual({ customer: 'Ann' })
    completeOnly(engine, { balance: 5 })
    expect(variablesOf(engine, key)).toEqual({ customer: 'Ann', balance: 5 })
  })

  it('should give and take only what is mapped when nothing else is asked for', () => {
    const call = withMappings(callActivity('call', 'child', 'propagateAllParentVariables="false" propagateAllChildVariables="false"'), { inputs: { who: '=customer' } })
    const engine = engineWith(calling(call), child())
    const key = start(engine, { customer: 'Ann' })
    expect(engine.activateJobs('work')[0]!.variables).toEqual({ who: 'Ann' })
    completeOnly(engine, { balance: 5 })
    expect(variablesOf(engine, key)).toEqual({ customer: 'Ann' })
  })

  it('should keep both process instances in one unit', () => {
    const engine = engineWith(calling(), child())
    const key = start(engine)
    expect([...engine.state.units.resident()].map(([unit]) => unit)).toEqual([key])
    expect([...engine.state.units.get(key)!.elementInstances.values()].map(({ processInstance }) => processInstance)).toHaveLength(4)
  })

  it('should end the called process with the calling one', () => {
    const engine = engineWith(calling(), child())
    const key = start(engine)
    engine.cancelInstance(key)
    expect(told(engine.records, 'PROCESS_INSTANCE').slice(-8)).toEqual([
      'process TERMINATING', 'call TERMINATING', 'child TERMINATING', 'work TERMINATING', 'work TERMINATED', 'child TERMINATED', 'call TERMINATED', 'process TERMINATED',
    ])
  })

  it('should catch what the called process throws', () => {
    const failing = drawProcess({ id: 'child', elements: [startEvent('begin'), endEvent('finish', onError('E'))], flows: ['begin -> finish'] })
    const engine = engineWith(calling(), failing)
    start(engine)
    expect(told(engine.records, 'PROCESS_INSTANCE')).toEqual(expect.arrayContaining(['child TERMINATED', 'call TERMINATED', 'failed COMPLETED', 'process COMPLETED']))
  })

  it('should raise an incident when there is nothing to call', () => {
    const engine = engineWith(calling())
    start(engine)
    expect(engine.records.at(-1)!.value).toMatchObject({ errorType: 'CALLED_ELEMENT_ERROR', errorMessage: "Expected process with BPMN process id 'child' to be deployed, but not found." })
  })

  it('should call what was deployed together with it, whatever came later', () => {
    // given
    const engine = engineWith(calling(callActivity('call', 'child', 'bindingType="deployment"')), child('first'))
    engine.deploy([{ name: 'file-1.bpmn', content: child('second') }])
    // when
    start(engine)
    // then
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED first'])
  })

  it('should bring what is unchanged along as a new version when its calls are bound to the deployment', () => {
    // given
    const caller = { name: 'caller.bpmn', content: calling(callActivity('call', 'child', 'bindingType="deployment"')) }
    const engine = engineWith()
    engine.deploy([caller, { name: 'child.bpmn', content: child('first') }])
    // when
    const { processesMetadata } = engine.deploy([caller, { name: 'child.bpmn', content: child('second') }])
    start(engine)
    // then
    expect(processesMetadata.map(({ version }) => version)).toEqual([2, 2])
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED second'])
  })
})

/** The job of the called process is activated already. */
function completeOnly(engine: ReturnType<typeof engineWith>, variables: { [name: string]: number }): void {
  const [key] = [...engine.state.jobs.resident()].map(([job]) => job)
  engine.completeJob(key!, variables)
}
