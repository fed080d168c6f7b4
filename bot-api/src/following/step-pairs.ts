import type { Variables } from '@souffleur/schemas'
import { limits } from '../limits.ts'
import type { Effect } from './effects.ts'
import type { SessionWriter } from './session-writer.ts'

/** What a job tells that was pushed for a session: its next step, or its end. `variables`: those of the job. */
export interface Pushed { session: string; variables: Variables; effects: readonly Effect[] }

interface Pair { effects: Effect[]; onPushed?: (pushed: Pushed) => void; written: PromiseWithResolvers<void> }

/** What moves a session: `command` resolves with what it did. `proof`: what it did where the variables of what is pushed show that it is done, however late the engine says so. */
export interface Move { session: string; command: () => Promise<Effect>; proof?: (variables: Variables) => Effect | undefined }

/**
 * On a cluster what a client did (a start, an answer) is sent to the database before it is answered, and so is the step that follows, or the end, which is pushed within a millisecond of the engine's answer,
 * before or after it. Both go into one transaction.
 */
export class StepPairs {
  readonly #writer: Pick<SessionWriter, 'write'>
  /** By session: it is about to move. */
  readonly #open = new Map<string, Pair>()

  constructor(writer: Pick<SessionWriter, 'write'>) {
    this.#writer = writer
  }

  /** Moves a session, and resolves once that is told, with what follows where that came meanwhile. In the turn of the session. Rejects as the command does. */
  async move({ session, command, proof }: Move): Promise<void> {
    const pair: Pair = { effects: [], written: Promise.withResolvers() }
    this.#open.set(session, pair)
    try {
      const effect = await (proof ? Promise.race([command(), proven(pair, proof)]) : command())
      if (pair.effects.length === 0) await nextPush(pair)
      this.#writer.write([effect, ...pair.effects])
    } catch (error) {
      if (pair.effects.length > 0) this.#writer.write(pair.effects)
      throw error
    } finally {
      this.#open.delete(session)
      pair.written.resolve()
    }
  }

  /** What is pushed for a session that is about to move is told with what moved it: resolves then. Undefined where none moves. */
  takes(pushed: Pushed): Promise<void> | undefined {
    const pair = this.#open.get(pushed.session)
    pair?.effects.push(...pushed.effects)
    pair?.onPushed?.(pushed)
    return pair?.written.promise
  }
}

function proven(pair: Pair, proof: NonNullable<Move['proof']>): Promise<Effect> {
  return new Promise((resolve) => {
    pair.onPushed = ({ variables }) => {
      const effect = proof(variables)
      if (effect) resolve(effect)
    }
  })
}

/** Not for long: functions may run first. */
function nextPush(pair: Pair): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, limits.nextStepGrace)
    pair.onPushed = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}
