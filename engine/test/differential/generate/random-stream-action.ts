import type { ScenarioStep } from '../scenario.ts'
import type { Choice } from './choice.ts'
import { VARIABLES } from './random-variables.ts'

const JOB_TYPE = /<zeebe:taskDefinition type="([^"=]+)"/g

/** A stream of jobs is opened, or one that is open closed. */
export function randomStreamAction({ random, drawn, streams }: Choice): ScenarioStep['action'] | undefined {
  if (streams.size > 0 && random.chance(30)) return { type: 'closeStream', jobType: random.pick([...streams]) }
  const types = new Set(drawn.resources.flatMap(({ content }) => [...content.matchAll(JOB_TYPE)].map(([, type]) => type!)))
  const idle = [...types].filter(type => !streams.has(type))
  return idle.length === 0 ? undefined : { type: 'openStream', jobType: random.pick(idle), timeout: random.pick([72_000_000, 72_900_000, 7_776_000_000]), ...random.chance(30) && { fetch: random.some(VARIABLES, 30) } }
}
