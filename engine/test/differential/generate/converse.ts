import type { ProcessedRecord } from '../../../src/core/processing-result.ts'
import type { ScenarioStep } from '../scenario.ts'
import { elementIdsOf } from './element-ids-of.ts'
import type { Random } from './random.ts'
import { randomAction } from './random-action.ts'
import type { Drawn } from './random-resources.ts'
import { World } from './world.ts'

type Action = ScenarioStep['action']

const MIN_ACTIONS = 12
const MORE_ACTIONS = 22

/** Plays a client: deploys, acts by chance, and cancels in the end what still runs. Each action goes to `play`, which answers what was written; the word says whether it is one of the clean-up. Stops where something has lost what it belongs to: Zeebe goes astray from there. */
export async function converse(random: Random, drawn: Drawn, play: (action: Action, phase: 'life' | 'cleanup') => ProcessedRecord[] | Promise<ProcessedRecord[]>): Promise<World> {
  const world = new World()
  const streams = new Set<string>()
  const act = async (action: Action, phase: 'life' | 'cleanup' = 'life'): Promise<void> => {
    if (action.type === 'openStream') streams.add(action.jobType)
    if (action.type === 'closeStream') streams.delete(action.jobType)
    for (const record of await play(action, phase)) world.note(record)
  }
  const elementIds = [...new Set(drawn.resources.flatMap(({ content }) => elementIdsOf(content)))]
  for (const resources of drawn.first) await act({ type: 'deploy', resources })
  const length = MIN_ACTIONS + random.below(MORE_ACTIONS)
  for (let count = 0; count < length && !world.hasOrphans(); count++) await act(randomAction({ random, world, drawn, elementIds, streams }))
  for (const { reference } of world.instances.values()) if (!world.hasOrphans()) await act({ type: 'cancel', instance: reference }, 'cleanup')
  return world
}
