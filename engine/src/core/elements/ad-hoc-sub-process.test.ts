import { describe, expect, it } from 'vitest'
import { adHocSubProcess, boundaryEvent, drawProcess, endEvent, ledSubProcess, onError, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { complete, engineWith, oldestJob, start } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'
import { commands } from '../commands.ts'
import type { JobResult } from '../job-result.ts'

function withBox(options: Parameters<typeof adHocSubProcess>[2]): string {
  const inside = { elements: [serviceTask('call'), serviceTask('write'), serviceTask('file')], flows: ['write -> file'] }
  return drawProcess({ elements: [startEvent('start'), adHocSubProcess('box', inside, options), endEvent('end')], flows: ['start -> box', 'box -> end'] })
}

const boxKey = (engine: ReturnType<typeof engineWith>): number => engine.records.find(({ intent, value }) => intent === 'ELEMENT_ACTIVATED' && value.elementId === 'box')!.key

describe('an ad-hoc sub-process', () => {
  it('should begin what its expression names and complete when all of it has', () => {
    const engine = engineWith(withBox({ active: '=["call", "write"]' }))
    start(engine)
    for (const type of ['call', 'write', 'file']) complete(engine, type)
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })

  it('should collect the results of what has begun, in the order in which it ends', () => {
    const engine = engineWith(withBox({ active: '=["call", "call"]' }))
    start(engine)
    complete(engine, 'call', { result: 1 })
    complete(engine, 'call', { result: 2 })
    expect(told(engine.records, 'VARIABLE').at(-1)).toBe('collected = [1,2]')
  })

  it('should end the rest as soon as its condition is true', () => {
    const engine = engineWith(withBox({ active: '=["call", "write"]', until: '=enough' }))
    start(engine, { enough: false })
    complete(engine, 'call', { enough: true })
    expect(told(engine.records, 'JOB', 'PROCESS_INSTANCE')).toEqual(expect.arrayContaining(['JOB CANCELED write', 'process COMPLETED']))
  })

  it('should wait with nothing active until something is begun by command', () => {
    // given
    const engine = engineWith(withBox({}))
    start(engine)
    // when
    engine.process(commands.activateAdHocElements(boxKey(engine), [{ elementId: 'call', variables: { who: 'Ada' } }], { timestamp: engine.now }))
    // then
    expect(engine.activateJobs('call')[0]!.variables).toMatchObject({ who: 'Ada' })
  })

  it('should begin only what no flow leads to', () => {
    const engine = engineWith(withBox({}))
    start(engine)
    const { response } = engine.process(commands.activateAdHocElements(boxKey(engine), [{ elementId: 'file' }], { timestamp: engine.now }))
    expect(response).toMatchObject({ rejectionType: 'NOT_FOUND', rejectionReason: expect.stringContaining('the given elements [file] do not exist.') })
  })
})

describe('an ad-hoc sub-process that a job leads', () => {
  const inside = { elements: [serviceTask('call'), serviceTask('write'), serviceTask('file')], flows: ['write -> file'] }
  const led = (extensions = ''): string => {
    const box = ledSubProcess('box', inside, 'agent')
    return drawProcess({ elements: [startEvent('start'), { ...box, extensions: box.extensions + extensions }, boundaryEvent('caught', 'box', onError('E')), serviceTask('late'), endEvent('end')], flows: ['start -> box', 'box -> end', 'caught -> late', 'late -> end'] })
  }
  const engineStarted = () => {
    const engine = engineWith(led())
    start(engine)
    return engine
  }
  const say = (engine: ReturnType<typeof engineWith>, result: Partial<JobResult>, variables = {}) => engine.process(commands.completeJobWithResult(oldestJob(engine, 'agent'), { result, variables }, engine.now))
  const begin = (...ids: string[]) => ({ activateElements: ids.map(elementId => ({ elementId, variables: {} })) })

  it('should ask its worker what begins, and again whenever something has completed', () => {
    // given
    const engine = engineStarted()
    expect(told(engine.records, 'JOB', 'PROCESS_INSTANCE').slice(-2)).toEqual(['JOB CREATED box', 'box ACTIVATED'])
    const [job] = engine.activateJobs('agent')
    expect(job).toMatchObject({ jobKind: 'AD_HOC_SUB_PROCESS', elementId: 'box', customHeaders: { model: 'small' }, variables: { collected: [], adHocSubProcessElements: [{ elementId: 'call' }, { elementId: 'write' }] } })
    // when
    engine.process(commands.completeJobWithResult(job!.key, { result: { activateElements: [{ elementId: 'call', variables: { who: 'Ada' } }] }, variables: { plan: 'call' } }, engine.now))
    expect(engine.activateJobs('call')[0]!.variables).toMatchObject({ who: 'Ada', plan: 'call' })
    engine.completeJob([...engine.state.jobs.resident()][0]![0], { result: 'spoken' })
    say(engine, { completionConditionFulfilled: true })
    // then
    expect(told(engine.records, 'AD_HOC_SUB_PROCESS_INSTRUCTION')).toEqual(['AD_HOC_SUB_PROCESS_INSTRUCTION ACTIVATED', 'AD_HOC_SUB_PROCESS_INSTRUCTION COMPLETED'])
    expect(told(engine.records, 'VARIABLE')).toEqual(expect.arrayContaining(['plan = "call"', 'collected = ["spoken"]']))
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })

  it('should have one job at a time', () => {
    const engine = engineStarted()
    say(engine, begin('call', 'write'))
    complete(engine, 'call')
    complete(engine, 'write')
    complete(engine, 'file')
    expect(told(engine.records, 'JOB').slice(-3)).toEqual(['JOB COMPLETED file', 'JOB CANCELED box', 'JOB CREATED box'])
  })

  it('should complete with the last that runs in it, or with all of it canceled, as its worker says', () => {
    for (const cancelRemainingInstances of [false, true]) {
      const engine = engineStarted()
      say(engine, begin('call', 'write'))
      complete(engine, 'call')
      say(engine, { completionConditionFulfilled: true, cancelRemainingInstances })
      if (!cancelRemainingInstances) for (const type of ['write', 'file']) complete(engine, type)
      expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
      expect(told(engine.records, 'JOB').includes('JOB CANCELED write')).toBe(cancelRemainingInstances)
      expect([...engine.state.units.resident()]).toEqual([])
    }
  })

  it('should wait where its worker says nothing, until it is told otherwise', () => {
    const engine = engineStarted()
    say(engine, {})
    engine.process(commands.activateAdHocElements(boxKey(engine), [{ elementId: 'call' }], { timestamp: engine.now }))
    complete(engine, 'call')
    expect(engine.activateJobs('agent')).toHaveLength(1)
  })

  it('should take an error of its worker to its boundary', () => {
    const engine = engineStarted()
    engine.throwError(oldestJob(engine, 'agent'), { errorCode: 'E' })
    complete(engine, 'late')
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })

  it('should hear of elements that are not there, and of tries that are used up', () => {
    const engine = engineStarted()
    expect(say(engine, begin('file')).response).toMatchObject({ rejectionType: 'NOT_FOUND', rejectionReason: `Expected to activate activities for ad-hoc sub-process with key '${2n ** 51n + BigInt(boxKey(engine))}', but the given elements [file] do not exist.` })
    engine.failJob(oldestJob(engine, 'agent'), { retries: 0 })
    expect(engine.records.at(-1)!.value).toMatchObject({ errorType: 'AD_HOC_SUB_PROCESS_NO_RETRIES' })
  })

  it('should be led by nothing else', () => {
    const both = led().replace('<zeebe:adHoc ', '<zeebe:adHoc activeElementsCollection="=[]" ').replace('<bpmn:adHocSubProcess ', '<bpmn:adHocSubProcess cancelRemainingInstances="false" ')
    expect(() => engineWith(both)).toThrow('Must not define cancelRemainingInstances in combination with zeebe:taskDefinition.')
    expect(() => engineWith(both)).toThrow('Must not define activeElementsCollection in combination with zeebe:taskDefinition.')
  })
})
