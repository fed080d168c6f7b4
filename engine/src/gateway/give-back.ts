import type { ActivatedJob, EngineClient } from '../client/engine-client.ts'
import { toGiveBack } from './request-mapper.ts'

/** Jobs that a worker did not wait for: others may have them at once. */
export async function giveBack(client: EngineClient, jobs: Iterable<ActivatedJob>): Promise<void> {
  await Promise.all([...jobs].map(job => client.failJob(toGiveBack(job))))
}
