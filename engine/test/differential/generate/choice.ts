import type { Reference } from '../references.ts'
import type { ScenarioStep } from '../scenario.ts'
import type { Random } from './random.ts'
import type { Drawn } from './random-resources.ts'
import type { Known, World } from './world.ts'

type Action = ScenarioStep['action']
/** What an action is chosen from. */
export interface Choice { random: Random; world: World; drawn: Drawn; elementIds: string[]; /** Types of jobs that a stream is open for. */ streams: ReadonlySet<string> }

const NOWHERE: Reference[] = ['4503599627370495', '-1', '1', '2251799813685248'].map(key => ({ kind: 'literal', key }))

/** One of what is there; now and then something that is over, or was never there. */
export function choose({ random, world }: Choice, known: Map<number, Known>): Reference | undefined {
  const roll = random.below(100)
  if (roll < 2) return random.pick(NOWHERE)
  const past = world.past.filter(({ reference }) => reference.kind === [...known.values()][0]?.reference.kind)
  if (roll < 6 && past.length > 0) return random.pick(past).reference
  return known.size === 0 ? undefined : random.pick([...known.values()]).reference
}

/** The action with what it is about; none where there is nothing. */
export function about(member: string, reference: Reference | undefined, action: Action): Action | undefined {
  return reference && { ...action, [member]: reference }
}
