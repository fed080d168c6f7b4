import type { ActivatedJob } from '../../src/client/engine-client.ts'

/** Jobs as they come, to be awaited one by one. */
export function jobQueue(): { push(job: ActivatedJob): void; next(): Promise<ActivatedJob> } {
  const jobs: ActivatedJob[] = []
  const waiting: ((job: ActivatedJob) => void)[] = []
  return {
    push: (job) => {
      const taker = waiting.shift()
      if (taker) taker(job)
      else jobs.push(job)
    },
    next: () => new Promise((resolve) => {
      const job = jobs.shift()
      if (job) resolve(job)
      else waiting.push(resolve)
    }),
  }
}
