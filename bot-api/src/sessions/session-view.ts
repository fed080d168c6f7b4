import type { SessionSnapshot } from '../store/session-snapshot.ts'
import type { Edition } from './editions.ts'

/** A stored session with the edition it is pinned to. */
export interface SessionView { snapshot: SessionSnapshot; edition: Edition }
