import { describe, expect, it } from 'vitest'
import { drawProcess, endEvent, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { engineWith, oldestJob, start } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'
import { commands } from '../commands.ts'
import type { PushedJob } from '../processing-result.ts'
import type { EngineSimulation } from '../simulation.ts'

const BASE = 2n ** 51n
const oneTask = drawProcess({ elements: [startEvent('start'), serviceTask('task'), endEvent('end')], flows: ['start -> task', 'task -> end'] })

function withJob(): { engine: EngineSimulation; job: number } {
  const engine = engineWith(oneTask)
  start(engine, { customer: 'Ann' })
  return { engine, job: oldestJob(engine, 'task') }
}

const incidentOf = (engine: EngineSimulation): number => engine.records.find(({ valueType, intent }) => valueType === 'INCIDENT' && intent === 'CREATED')!.key

describe('activating jobs', () => {
  it('should hand out the oldest first, and no more than asked for', () => {
    const engine = engineWith(oneTask)
    for (let count = 0; count < 3; count++) start(engine, { count })
    expect(engine.activateJobs('task', { max: 2 }).map(({ variables }) => variables)).toEqual([{ count: 0 }, { count: 1 }])
    expect(engine.activateJobs('task').map(({ variables }) => variables)).toEqual([{ count: 2 }])
    expect(engine.activateJobs('task')).toEqual([])
  })

  it('should fetch only the variables that are named', () => {
    const { engine } = withJob()
    const { response } = engine.process(commands.activateJobs({ type: 'task', worker: 'w', timeout: 1000, maxJobsToActivate: 1, fetchVariables: ['other'] }, engine.now))
    expect(response!.value.jobs[0].variables).toEqual({})
  })

  it('should take exactly the jobs that are named and still there', () => {
    const { engine, job } = withJob()
    const ask = (): number[] => engine.process(commands.activateJobs({ type: 'task', worker: 'w', timeout: 1000, maxJobsToActivate: 5, jobKeys: [job, 999_999] }, engine.now)).response!.value.jobKeys
    expect([ask(), ask()]).toEqual([[job], []])
  })

  it('should set a job aside that no batch has room for, until its variables are smaller', () => {
    // given
    const { engine, job } = withJob()
    const { processInstanceKey } = engine.records.find(({ valueType, intent }) => valueType === 'JOB' && intent === 'CREATED')!.value
    const write = (name: string, length: number): void => void engine.process(commands.updateVariables({ scopeKey: processInstanceKey, variables: { [name]: 'x'.repeat(length) }, updateSemantics: 'PROPAGATE' }, engine.now))
    write('a', 2_500_000)
    write('b', 2_500_000)
    start(engine, { customer: 'Bob' })
    // when
    expect(engine.activateJobs('task')).toEqual([])
    // then
    const [incident, batch] = engine.records.slice(-2)
    expect(incident!.value).toMatchObject({ errorType: 'MESSAGE_SIZE_EXCEEDED', errorMessage: `The job with key '${BASE + BigInt(job)}' can not be activated, because with 4.8 MB it is larger than the configured message size (per default is 4 MB). Try to reduce the size by reducing the number of fetched variables or modifying the variable values.`, jobKey: job, elementId: 'task' })
    expect(batch!.value).toMatchObject({ jobKeys: [], truncated: true })
    expect(incident!.key).toBe(batch!.key + 1)
    expect(engine.activateJobs('task')).toMatchObject([{ variables: { customer: 'Bob' } }])
    expect(engine.process(commands.completeJob(job, {}, engine.now)).response).toMatchObject({ rejectionType: 'INVALID_STATE' })
    write('b', 1)
    engine.resolveIncident(incident!.key)
    expect(engine.activateJobs('task')).toMatchObject([{ key: job, retries: 3, variables: { customer: 'Ann', b: 'x' } }])
  })

  it.each([
    [{ type: '' }, "Expected to activate job batch with type to be present, but it was blank"],
    [{ timeout: 0 }, "Expected to activate job batch with timeout to be greater than zero, but it was '0'"],
    [{ maxJobsToActivate: 0 }, "Expected to activate job batch with max jobs to activate to be greater than zero, but it was '0'"],
  ])('should refuse %j', (wrong, text) => {
    const { engine } = withJob()
    const { response } = engine.process(commands.activateJobs({ type: 'task', worker: 'w', timeout: 1000, maxJobsToActivate: 1, ...wrong }, engine.now))
    expect(response).toMatchObject({ rejectionType: 'INVALID_ARGUMENT', rejectionReason: text })
  })

  it('should give a job to the next worker when the first has had its time', () => {
    const { engine, job } = withJob()
    engine.activateJobs('task', { timeout: 1000 })
    engine.advance(1000)
    expect(engine.activateJobs('task').map(({ key, retries }) => [key, retries])).toEqual([[job, 3]])
  })

  it('should give a job back that a worker could not take', () => {
    const { engine, job } = withJob()
    engine.activateJobs('task')
    const { activatable } = engine.process(commands.yieldJob(job, engine.now))
    expect(activatable).toEqual([{ type: 'task', key: job }])
    expect(engine.activateJobs('task')).toHaveLength(1)
  })
})

describe('a job stream', () => {
  const wanted = { worker: 'w', timeout: 1000, fetchVariables: ['customer'] }

  it('should get a job right behind what made it, and not by a command', () => {
    const engine = engineWith(oneTask)
    const pushed: PushedJob[] = []
    const close = engine.streamJobs('task', wanted, job => pushed.push(job))
    start(engine, { customer: 'Ann', more: 1 })
    expect(pushed.map(({ value }) => [value.worker, value.deadline, value.variables])).toEqual([['w', engine.now + 1000, { customer: 'Ann' }]])
    const created = engine.records.findIndex(({ valueType, intent }) => valueType === 'JOB' && intent === 'CREATED')
    expect(engine.records[created + 1]).toMatchObject({ recordType: 'EVENT', valueType: 'JOB_BATCH', intent: 'ACTIVATED', value: { jobKeys: [pushed[0]!.key], maxJobsToActivate: -1, tenantIds: [], jobs: [{ variables: {} }] } })
    close()
    start(engine, {})
    expect(pushed).toHaveLength(1)
    expect(engine.activateJobs('task')).toHaveLength(1)
  })

  it.each<[string, (engine: EngineSimulation, key: number) => void]>([
    ['its time is over', engine => engine.advance(1000)],
    ['it failed with tries left', (engine, key) => engine.failJob(key, { retries: 1 })],
    ['its back-off is over', (engine, key) => { engine.failJob(key, { retries: 1, retryBackoff: 500 }); engine.advance(500) }],
    ['its incident is resolved', (engine, key) => { engine.failJob(key, { retries: 0 }); engine.process(commands.updateJobRetries(key, 2, engine.now)); engine.resolveIncident(incidentOf(engine)) }],
  ])('should get it again when %s', (_when, again) => {
    const { engine, job } = withJob()
    engine.activateJobs('task', { timeout: 1000 })
    const pushed: number[] = []
    engine.streamJobs('task', wanted, ({ key }) => pushed.push(key))
    again(engine, job)
    expect(pushed).toEqual([job])
  })

  it('should leave a job that was given back to those who ask', () => {
    const { engine, job } = withJob()
    engine.activateJobs('task')
    engine.streamJobs('task', wanted, () => expect.unreachable())
    expect(engine.process(commands.yieldJob(job, engine.now)).activatable).toEqual([{ type: 'task', key: job }])
  })
})

describe('completing a job', () => {
  it('should do whether or not anybody holds it', () => {
    const { engine, job } = withJob()
    engine.completeJob(job)
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('process COMPLETED')
  })

  it('should be refused once it is done, with the key that clients know', () => {
    const { engine, job } = withJob()
    engine.completeJob(job)
    expect(() => engine.completeJob(job)).toThrow(`Expected to complete job with key '${BASE + BigInt(job)}', but no such job was found`)
  })
})

describe('failing a job', () => {
  it('should leave its retries to the worker, and the job to any other', () => {
    const { engine, job } = withJob()
    engine.failJob(job, { retries: 2, errorMessage: 'busy' })
    expect(engine.activateJobs('task')).toMatchObject([{ key: job, retries: 2, errorMessage: 'busy' }])
  })

  it('should keep it back until its back-off is over', () => {
    const { engine, job } = withJob()
    engine.failJob(job, { retries: 2, retryBackoff: 5000 })
    expect(engine.activateJobs('task')).toEqual([])
    expect(() => engine.completeJob(job)).toThrow("but it is in state 'FAILED'")
    engine.advance(5000)
    expect(engine.activateJobs('task')).toHaveLength(1)
  })

  it('should raise an incident when no retries are left, which waits for new ones', () => {
    // given
    const { engine, job } = withJob()
    engine.failJob(job, { retries: 0, errorMessage: 'broken', variables: { tries: 3 } })
    const incident = engine.records.find(({ valueType }) => valueType === 'INCIDENT')!
    expect(incident.value).toMatchObject({ errorType: 'JOB_NO_RETRIES', errorMessage: 'broken', jobKey: job })
    // when
    expect(() => engine.resolveIncident(incident.key)).toThrow('has no retries left. Please update the job retries and retry resolving the incident')
    engine.process(commands.updateJobRetries(job, 1, engine.now))
    engine.resolveIncident(incident.key)
    // then
    expect(engine.activateJobs('task')).toMatchObject([{ key: job, retries: 1, variables: { customer: 'Ann', tries: 3 } }])
  })

  it('should refuse retries below one when they are updated', () => {
    const { engine, job } = withJob()
    const { response } = engine.process(commands.updateJobRetries(job, 0, engine.now))
    expect(response!.rejectionReason).toBe(`Expected to update retries for job with key '${BASE + BigInt(job)}' with a positive amount of retries, but the amount given was '0'`)
  })
})

describe('throwing an error that nobody catches', () => {
  it('should succeed, and leave an incident', () => {
    const { engine, job } = withJob()
    engine.throwError(job, { errorCode: 'E', errorMessage: 'oh' })
    expect(engine.records.at(-1)!.value).toMatchObject({
      errorType: 'UNHANDLED_ERROR_EVENT', elementId: 'NO_CATCH_EVENT_FOUND',
      errorMessage: "Expected to throw an error event with the code 'E' with message 'oh', but it was not caught. No error events are available in the scope.",
    })
    expect(() => engine.completeJob(job)).toThrow("but it is in state 'ERROR_THROWN'")
  })
})

describe('updating the time-out of a job', () => {
  it('should count from now', () => {
    const { engine, job } = withJob()
    engine.activateJobs('task', { timeout: 1000 })
    engine.process(commands.updateJobTimeout(job, 60_000, engine.now))
    engine.advance(30_000)
    expect(engine.activateJobs('task')).toEqual([])
    engine.advance(30_000)
    expect(engine.activateJobs('task')).toHaveLength(1)
  })

  it('should be refused when nobody holds the job', () => {
    const { engine, job } = withJob()
    expect(engine.process(commands.updateJobTimeout(job, 1000, engine.now)).response).toMatchObject({ rejectionType: 'INVALID_STATE' })
  })
})
