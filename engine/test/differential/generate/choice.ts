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
export function choose({ random, world }: Choice, kind: Known['reference']['kind']): Reference | undefined {
  const roll = random.below(100)
  if (roll < 6) return random.pick(NOWHERE)
  const past = world.past.filter(({ reference }) => reference.kind === kind)
  if (roll < 11 && past.length > 0) return random.pick(past).reference
  const known = [...world.of(kind)]
  return known.length === 0 ? undefined : random.pick(known).reference
}

/** The action with what it is about; none where there is nothing. */
export function about(member: string, reference: Reference | undefined, action: Action): Action | undefined {
  return reference && { ...action, [member]: reference }
}
