import { describe, expect } from 'vitest'
import type { ContractContext } from './describe-engine-client.ts'
import { jobQueue } from './job-queue.ts'
import { openStream } from './open-stream.ts'
import { deployTasks, jobsNow, nextJob, workerRequest } from './scenario.ts'

export function describeJobDelivery(context: ContractContext): void {
  const { client, test } = context

  describe('job delivery', () => {
    test('should answer a poll that came before the job', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      const job = nextJob(client(), typeOf('one'))
      const { processInstanceKey } = await client().createProcessInstance({ bpmnProcessId: processId })
      expect(await job).toMatchObject({ processInstanceKey })
    })

    test('should end a poll without jobs after its time', async () => {
      expect(await client().activateJobs({ ...workerRequest, type: context.newId('type'), maxJobsToActivate: 1, requestTimeout: 100 })).toEqual([])
    })

    test('should push jobs into a stream, the next one right after the one before', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one', 'two'])
      const jobs = jobQueue()
      const streams = [await openStream(context, typeOf('one'), jobs.push), await openStream(context, typeOf('two'), jobs.push)]
      await client().createProcessInstance({ bpmnProcessId: processId, variables: { a: 1 } })
      const first = await jobs.next()
      expect(first).toMatchObject({ elementId: 'one', variables: { a: 1 } })
      await client().completeJob({ jobKey: first.key })
      expect(await jobs.next()).toMatchObject({ elementId: 'two' })
      streams.forEach((stream) => stream.close())
    })

    test('should leave a job to polls after the stream is closed', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      // Over a wire a closing stream can still swallow a job: its short time-out brings it back.
      client().streamActivatedJobs({ ...workerRequest, timeout: 1_000, type: typeOf('one') }, () => undefined).close()
      await client().createProcessInstance({ bpmnProcessId: processId })
      expect(await nextJob(client(), typeOf('one'))).toMatchObject({ elementId: 'one' })
    })

    test('should share jobs out between streams', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      const all = jobQueue()
      const received = [0, 0]
      const open = (index: number) => openStream(context, typeOf('one'), (job) => {
        received[index]!++
        all.push(job)
      })
      const streams = [await open(0), await open(1)]
      for (let n = 0; n < 10; n++) await client().createProcessInstance({ bpmnProcessId: processId })
      for (let n = 0; n < 10; n++) await all.next()
      streams.forEach((stream) => stream.close())
      expect(Math.min(...received)).toBeGreaterThan(0)
      expect(await jobsNow(client(), typeOf('one'))).toEqual([])
    })

    test('should push a failed job again', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      const jobs = jobQueue()
      const stream = await openStream(context, typeOf('one'), jobs.push)
      await client().createProcessInstance({ bpmnProcessId: processId })
      const { key } = await jobs.next()
      await client().failJob({ jobKey: key, retries: 1 })
      expect(await jobs.next()).toMatchObject({ key, retries: 1 })
      stream.close()
    })

    test('should lose no job when a stream closes in between', async () => {
      const { processId, typeOf } = await deployTasks(context, ['one'])
      const [type, all] = [typeOf('one'), jobQueue()]
      const [first, second] = [await openStream(context, type, all.push, 1_000), await openStream(context, type, all.push, 1_000)]
      const start = (from: number) => Promise.all([0, 1, 2, 3, 4].map((n) => client().createProcessInstance({ bpmnProcessId: processId, variables: { n: from + n } })))
      await start(0)
      first.close()
      await start(5)
      const came = new Set<unknown>()
      const note = ({ variables }: { variables: { n?: unknown } }): unknown => came.add(variables.n)
      while (came.size < 10) {
        const polled = client().activateJobs({ ...workerRequest, type, maxJobsToActivate: 10, requestTimeout: 500 }).then((jobs) => { jobs.forEach(note) })
        await Promise.race([polled, all.next().then(note)])
      }
      second.close()
    })
  })
}
