import type { Engine } from '../../src/index.ts'

/** Completes jobs until no more come: longer than any job that a killed worker held. */
export async function finishAll({ client }: Engine, types: string[]): Promise<void> {
  for (const type of types) {
    for (let jobs = await take(); jobs.length; jobs = await take()) {
      await Promise.all(jobs.map(({ key }) => client.completeJob({ jobKey: key })))
    }
    function take() {
      return client.activateJobs({ type, worker: 'finisher', timeout: 60_000, maxJobsToActivate: 500, requestTimeout: 5_000 })
    }
  }
}
