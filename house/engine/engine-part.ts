import type { EngineHealth } from '@souffleur/engine'
import type { Part } from '../front/front-door.ts'

/** The embedded engine on the start page. One that is slow is up all the same. */
export function enginePart({ isLeading, trouble = 'another copy leads', restarts, isSlow, commitMs }: EngineHealth): Part {
  const figures = { restarts, slow: Number(isSlow), commit_seconds: commitMs / 1_000 }
  if (!isLeading) return { name: 'engine', state: 'down', detail: `embedded: ${trouble}`, figures }
  return { name: 'engine', state: 'up', detail: isSlow ? `embedded: slow, the database takes ${Math.round(commitMs)} ms for a commit; look at its disk and at what else is written there` : 'embedded', figures }
}
