import { TAG } from '../scenario.ts'
import type { Random } from './random.ts'

const tagged = (names: string[]): string[] => names.map(name => `${name}-${TAG}`)

export const MESSAGES = tagged(['m1', 'm2', 'm3'])
export const SIGNALS = tagged(['g1', 'g2', 'g3'])
export const ERRORS = ['E1', 'E2', 'E3']
export const ESCALATIONS = ['X1', 'X2', 'X3']

/** What the parts of a model share while it is drawn. */
export class DrawingBoard {
  readonly random: Random
  /** Whether models may have what 8.6 added. */
  readonly additions: boolean
  /** Processes and decisions that may be called, by id. */
  readonly callable: string[] = []
  readonly decisions: string[] = []
  readonly forms: string[] = []
  /** How deep scopes lie in each other; the shallow ones are lived through to their end more often. */
  readonly maxDepth: number
  /** Codes that something of this model escalates with. */
  readonly escalated = new Set<string>()
  #count = 0

  constructor(random: Random, additions = false) {
    this.random = random
    this.additions = additions
    this.maxDepth = random.chance(60) ? 2 : 3
  }

  /** A name that no other element has. */
  id(kind: string): string {
    return `${kind}${++this.#count}`
  }
}
