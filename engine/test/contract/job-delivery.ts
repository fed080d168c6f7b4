import { describe, expect, it } from 'vitest'
import type { ActivatedJob } from '../../src/client/engine-client.ts'
import type { ContractContext } from './describe-engine-client.ts'
import { deployTasks, jobsNow, nextJob, workerRequest } from './scenario.ts'

export function describeJobDelivery(context: ContractContext): void {
  const { client } = context

  describe('job delivery', () => {
    it('should answer a poll that came before the job', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      const job = nextJob(client(), typeOf('one'))
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: processId })
      expect(await job).toMatchObject({ processInstanceKey })
    })

    it('should end a poll without jobs after its time', async () => {
      expect(await client().activateJobs({ ...workerRequest, type: context.newId('type'), maxJobsToActivate: 1, requestTimeout: 100 })).toEqual([])
    })

    it('should push jobs into a stream, the next one right after the one before', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one', 'two'])
      const jobs = jobQueue()
      const streams = ['one', 'two'].map((task) => client().streamActivatedJobs({ ...workerRequest, type: typeOf(task) }, jobs.push))
      await client().createProcessInstance({ bpmnProcessId: processId, variables: { a: 1 } })
      const first = await jobs.next()
      expect(first).toMatchObject({ elementId: 'one', variables: { a: 1 } })
      await client().completeJob({ jobKey: first.key })
      expect(await jobs.next()).toMatchObject({ elementId: 'two' })
      streams.forEach((stream) => stream.close())
    })

    it('should leave a job to polls after the stream is closed', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      // Over a wire a closing stream can still swallow a job: its short time-out brings it back.
      client().streamActivatedJobs({ ...workerRequest, timeout: 1_000, type: typeOf('one') }, () => undefined).close()
      await client().createProcessInstance({ bpmnProcessId: processId })
      expect(await nextJob(client(), typeOf('one'))).toMatchObject({ elementId: 'one' })
    })

    it('should share jobs out between streams', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      const all = jobQueue()
      const received = [0, 0]
      const streams = received.map((_count, index) => client().streamActivatedJobs({ ...workerRequest, type: typeOf('one') }, (job) => {
        received[index]!++
        all.push(job)
      }))
      for (let n = 0; n < 10; n++) await client().createProcessInstance({ bpmnProcessId: processId })
      for (let n = 0; n < 10; n++) await all.next()
      streams.forEach((stream) => stream.close())
      expect(Math.min(...received)).toBeGreaterThan(0)
      expect(await jobsNow(client(), typeOf('one'))).toEqual([])
    })

    it('should push a failed job again', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      const jobs = jobQueue()
      const stream = client().streamActivatedJobs({ ...workerRequest, type: typeOf('one') }, jobs.push)
      await client().createProcessInstance({ bpmnProcessId: processId })
      const { key } = await jobs.next()
      await client().failJob({ jobKey: key, retries: 1 })
      expect(await jobs.next()).toMatchObject({ key, retries: 1 })
      stream.close()
    })
  })
}

/** Jobs as they come, to be awaited one by one. */
function jobQueue() {
  const jobs: ActivatedJob[] = []
  const waiting: ((job: ActivatedJob) => void)[] = []
  return {
    push: (job: ActivatedJob) => {
      const taker = waiting.shift()
      if (taker) taker(job)
      else jobs.push(job)
    },
    next: () => new Promise<ActivatedJob>((resolve) => {
      const job = jobs.shift()
      if (job) resolve(job)
      else waiting.push(resolve)
    }),
  }
}
