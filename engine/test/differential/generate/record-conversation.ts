import { Recorder } from '../oracle/recorder.ts'
import type { Zeebe } from '../oracle/zeebe.ts'
import type { Scenario } from '../scenario.ts'
import { converse } from './converse.ts'
import { Random } from './random.ts'
import { randomResources } from './random-resources.ts'

/** Draws models and plays a client on a running Zeebe, both from one seed. Ends before the step in which Zeebe leaves something behind (README.md names the cases). */
export async function recordConversation(zeebe: Zeebe, seed: number, draw = randomResources): Promise<Scenario> {
  const random = new Random(seed)
  const drawn = draw(random)
  const recorder = await Recorder.begin(zeebe, { seed, resources: drawn.resources })
  let cleanup: number | undefined
  const world = await converse(random, drawn, (action, phase) => {
    if (phase === 'cleanup') cleanup ??= recorder.steps.length
    return recorder.play(action)
  })
  await recorder.end()
  const steps = world.hasOrphans() ? recorder.steps.slice(0, -1) : recorder.steps
  return { seed, start: recorder.start, jobBatches: true, resources: drawn.resources, steps, cleanup: Math.min(cleanup ?? recorder.steps.length, steps.length) }
}
