import { limits } from '../limits.ts'
import type { Effect, EffectOf } from './effects.ts'
import type { SessionWriter } from './session-writer.ts'

type Pushed = EffectOf<'visit-pushed'>
interface Pair { pushed: Pushed[]; onPushed?: (step: Pushed) => void }

/** What moves a session: `command` resolves with what it did. `proof`: what it did where a pushed step shows that it is done, however late the engine says so. */
export interface Move { session: string; command: () => Promise<Effect>; proof?: (step: Pushed) => Effect | undefined }

/**
 * On a cluster what a client did (a start, an answer) is sent to the database before it is answered, and so is the step that follows, which is pushed within a millisecond of the engine's answer, before or
 * after it. Both go into one transaction.
 */
export class StepPairs {
  readonly #writer: Pick<SessionWriter, 'write'>
  /** By session: it is about to move. */
  readonly #open = new Map<string, Pair>()

  constructor(writer: Pick<SessionWriter, 'write'>) {
    this.#writer = writer
  }

  /** Moves a session, and resolves once that is told, with the next step where that came meanwhile. In the turn of the session. Rejects as the command does. */
  async move({ session, command, proof }: Move): Promise<void> {
    const pair: Pair = { pushed: [] }
    this.#open.set(session, pair)
    try {
      const effect = await (proof ? Promise.race([command(), proven(pair, proof)]) : command())
      if (pair.pushed.length === 0) await nextStep(pair)
      this.#writer.write([effect, ...pair.pushed])
    } catch (error) {
      if (pair.pushed.length > 0) this.#writer.write(pair.pushed)
      throw error
    } finally {
      this.#open.delete(session)
    }
  }

  /** Whether a pushed step is stored with what moved its session. */
  takes(step: Pushed): boolean {
    const pair = this.#open.get(step.session)
    pair?.pushed.push(step)
    pair?.onPushed?.(step)
    return pair !== undefined
  }
}

function proven(pair: Pair, proof: NonNullable<Move['proof']>): Promise<Effect> {
  return new Promise((resolve) => {
    pair.onPushed = (step) => {
      const effect = proof(step)
      if (effect) resolve(effect)
    }
  })
}

/** Not for long: functions may run first, or the conversation ends. */
function nextStep(pair: Pair): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, limits.nextStepGrace)
    pair.onPushed = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}
