import type { ActivatedJob, EngineClient } from '../../src/client/engine-client.ts'
import { insist } from './callers.ts'
import type { Scene } from './scene.ts'

const types = ['a', 'b']
const longestTimeout = 8_000
const longestWork = 1_000

/** Workers that poll, one of each type, for ever. */
export function playPollingWorkers(scene: Scene): void {
  for (const type of types) void poll(scene, type)
}

async function poll(scene: Scene, type: string): Promise<void> {
  const { world, network } = scene
  for (let round = 0; ; round++) {
    const worker = `poller of ${type}, round ${round}`
    const request = { type, worker, timeout: 1 + world.dice.below(longestTimeout), maxJobsToActivate: 1 + world.dice.below(4), requestTimeout: world.dice.pick([-1, 0, 2_000]) }
    const check = (jobs: ActivatedJob[]) => { for (const job of jobs) scene.mustBeHanded(job) }
    const jobs = await network.call(world.dice.pick(scene.houses), { request: (client) => client.activateJobs(request), check }).catch(() => [])
    for (const job of jobs) void work(scene, job)
    await world.wait(world.dice.below(500))
  }
}

/** Workers that wait for what is pushed; they come to every engine that starts. */
export function openStreams(scene: Scene, client: EngineClient): void {
  const { world, network } = scene
  for (const type of types) {
    client.streamActivatedJobs({ type, worker: `stream of ${type}`, timeout: 1 + world.dice.below(longestTimeout) }, (job) => {
      if (world.chance(scene.weather.lost)) return false
      if (world.chance(scene.weather.lost)) throw new Error('the stream is broken')
      scene.mustBeHanded(job)
      network.carry(() => void work(scene, job))
    })
  }
}

/** Completes most jobs, fails some, forgets some. */
async function work(scene: Scene, { key, type }: ActivatedJob): Promise<void> {
  const { world, network } = scene
  await world.wait(world.dice.below(longestWork))
  const fate = scene.isCalm ? 0 : world.dice.below(100)
  if (fate < 80) return insist(scene, (house) => network.call(house, { request: (client) => client.completeJob({ jobKey: key, variables: { [type]: key } }), check: () => scene.mustBeCommitted('JOB COMPLETED', key) }), 'NOT_FOUND')
  if (fate < 88) await network.call(house(), { request: (client) => client.failJob({ jobKey: key, retries: 3, retryBackOff: world.dice.below(3_000) }), check: () => scene.mustBeCommitted('JOB FAILED', key) }).catch(() => undefined)
  else if (fate < 92 && type === 'a') await network.call(house(), { request: (client) => client.throwError({ jobKey: key, errorCode: 'E' }), check: () => scene.mustBeCommitted('JOB ERROR_THROWN', key) }).catch(() => undefined)
  function house() {
    return world.dice.pick(scene.houses)
  }
}
