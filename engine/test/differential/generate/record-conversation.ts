import { Recorder } from '../oracle/recorder.ts'
import type { Zeebe } from '../oracle/zeebe.ts'
import type { Scenario, ScenarioStep } from '../scenario.ts'
import { Random } from './random.ts'
import { randomAction } from './random-action.ts'
import { randomResources } from './random-resources.ts'
import { World } from './world.ts'

const MIN_ACTIONS = 12
const MORE_ACTIONS = 22

/** Draws models and plays a client on a running Zeebe, both from one seed. */
export async function recordConversation(zeebe: Zeebe, seed: number): Promise<Scenario> {
  const random = new Random(seed)
  const drawn = randomResources(random)
  const recorder = await Recorder.begin(zeebe, { seed, resources: drawn.resources })
  const world = new World()
  const play = async (action: ScenarioStep['action']): Promise<void> => (await recorder.play(action)).forEach(record => world.note(record))
  const elementIds = [...new Set(drawn.resources.flatMap(({ content }) => [...content.matchAll(/<bpmn:(?!message|signal|error|escalation|process|definitions|sequenceFlow|association)\w+ id="([^"]+)"/g)].map(([, id]) => id!)))]
  const first = drawn.resources.map(({ name }) => name).filter((name, index, names) => names.indexOf(name) === index)
  await play({ type: 'deploy', resources: first.map(name => drawn.resources.findIndex(resource => resource.name === name)) })
  const length = MIN_ACTIONS + random.below(MORE_ACTIONS)
  for (let count = 0; count < length; count++) await play(randomAction({ random, world, drawn, elementIds }))
  const cleanup = recorder.steps.length
  const running = [...world.instances.values()]
  for (const { reference } of running) await play({ type: 'cancel', instance: reference })
  return { seed, start: recorder.start, resources: drawn.resources, steps: recorder.steps, cleanup }
}
