import { Recorder } from '../oracle/recorder.ts'
import type { Zeebe } from '../oracle/zeebe.ts'
import type { Scenario, ScenarioStep } from '../scenario.ts'
import { Random } from './random.ts'
import { randomAction } from './random-action.ts'
import { randomResources } from './random-resources.ts'
import { World } from './world.ts'

const MIN_ACTIONS = 12
const MORE_ACTIONS = 22
const ELEMENT_ID = /<bpmn:(?!message|signal|error|escalation|process|definitions|sequenceFlow|association)\w+ id="([^"]+)"/g

/** Draws models and plays a client on a running Zeebe, both from one seed. Ends before the step in which Zeebe leaves something behind (README.md names the cases). */
export async function recordConversation(zeebe: Zeebe, seed: number, draw = randomResources): Promise<Scenario> {
  const random = new Random(seed)
  const drawn = draw(random)
  const recorder = await Recorder.begin(zeebe, { seed, resources: drawn.resources })
  const world = new World()
  const streams = new Set<string>()
  const play = async (action: ScenarioStep['action']): Promise<void> => {
    if (action.type === 'openStream') streams.add(action.jobType)
    if (action.type === 'closeStream') streams.delete(action.jobType)
    for (const record of await recorder.play(action)) world.note(record)
  }
  const elementIds = [...new Set(drawn.resources.flatMap(({ content }) => [...content.matchAll(ELEMENT_ID)].map(([, id]) => id!)))]
  for (const resources of drawn.first) await play({ type: 'deploy', resources })
  const length = MIN_ACTIONS + random.below(MORE_ACTIONS)
  for (let count = 0; count < length && !world.hasOrphans(); count++) await play(randomAction({ random, world, drawn, elementIds, streams }))
  const cleanup = recorder.steps.length
  for (const { reference } of world.instances.values()) if (!world.hasOrphans()) await play({ type: 'cancel', instance: reference })
  await recorder.end()
  const steps = world.hasOrphans() ? recorder.steps.slice(0, -1) : recorder.steps
  return { seed, start: recorder.start, jobBatches: true, resources: drawn.resources, steps, cleanup: Math.min(cleanup, steps.length) }
}
