import type { Part } from '../front/front-door.ts'

/** The reports on the start page. They are late, never wrong: nobody waits for them. */
export function reportsPart(behind: number): Part {
  return { name: 'reports', state: 'up', detail: behind === 0 ? 'up to date' : `${behind} records behind`, figures: { behind } }
}
