import type { Steps } from '../steps.ts'

/** Thrown where something is needed that is too large to be compiled in between. `steps` compiles it; then the command can be processed from its beginning. */
export class NotCompiled extends Error {
  readonly steps: Steps<unknown>

  constructor(steps: Steps<unknown>) {
    super('Expected to find it compiled')
    this.steps = steps
  }
}

/** Resources up to this length, in base64, are compiled in between: it takes some ms at most. */
export const compiledAtOnce = 20_000
