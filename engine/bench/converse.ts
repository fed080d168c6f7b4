import { setTimeout } from 'node:timers/promises'
import type { ActivatedJob, EngineClient } from '../src/client/engine-client.ts'
import type { EngineError } from '../src/client/engine-error.ts'

/** Pause before a refused command is sent again, in ms. */
const retryDelay = 10

export interface Conversations {
  processId: string
  /** The job of its last step. */
  lastStep: string
  jobType: string
  /** Conversations at once. */
  count: number
  /** How long to begin new ones, in ms. */
  duration: number
}

/** `latencies`: from the answer of one step to the job of the next, in ms. */
export interface Conversed { latencies: number[]; steps: number; seconds: number }

/** Keeps conversations of pushed jobs going: each job is completed at once, each end begins a new one, until the time is over and all have ended. */
export function converse(client: EngineClient, { processId, lastStep, jobType, count, duration }: Conversations): Promise<Conversed> {
  const began = performance.now()
  const asked = new Map<string, number>()
  const latencies: number[] = []
  let [open, steps] = [count, 0]
  return new Promise((resolve, reject) => {
    const answer = async (job: ActivatedJob) => {
      const at = asked.get(job.processInstanceKey)
      if (at !== undefined) latencies.push(performance.now() - at)
      asked.set(job.processInstanceKey, performance.now())
      await insist(() => client.completeJob({ jobKey: job.key, variables: { [job.elementId]: 'answer' } }))
      steps++
      if (job.elementId !== lastStep) return
      asked.delete(job.processInstanceKey)
      await begin()
    }
    const stream = client.streamActivatedJobs({ type: jobType, worker: 'bench', timeout: 60_000 }, (job) => { answer(job).catch(reject) })
    const begin = async () => {
      if (performance.now() - began < duration) return void (await insist(() => client.createProcessInstance({ bpmnProcessId: processId, variables: { customer: 'Ada', plan: 'pro' } })))
      open--
      if (open > 0) return
      stream.close()
      resolve({ latencies, steps, seconds: (performance.now() - began) / 1000 })
    }
    for (let n = 0; n < count; n++) begin().catch(reject)
  })
}

/** Sends a command again while the engine refuses it for the load it has, as its clients do. */
async function insist(send: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      return void (await send())
    } catch (error) {
      if ((error as EngineError).status !== 'RESOURCE_EXHAUSTED') throw error
      await setTimeout(retryDelay)
    }
  }
}
