import type { Clock } from './clock.ts'
import { commitsToTell, slowCommit, verySlowCommit } from './limits.ts'

/** `onTurn` hears that the store has become slow, after a commit of so many ms, or quick again. */
export interface PaceParts { clock: Pick<Clock, 'elapsed'>; onTurn: (isSlow: boolean, ms: number) => void }

/** How long the store takes for what a partition commits. It counts as slow after several slow commits in a row, or a very slow one, until it was quick as often. */
export class CommitPace {
  readonly #parts: PaceParts
  /** When those that are not answered were begun, the oldest first. */
  readonly #underWay: number[] = []
  #answeredAt = 0
  #last = 0
  /** Commits in a row that spoke against `#isSlow`. */
  #against = 0
  #isSlow = false

  constructor(parts: PaceParts) {
    this.#parts = parts
  }

  /** Times a commit that was begun right now. They are answered in their order: one that waited behind another is timed from that one's answer on. */
  async time<Answer>(commit: Promise<Answer>): Promise<Answer> {
    this.#underWay.push(this.#parts.clock.elapsed())
    try {
      const answer = await commit
      this.#note(this.#waiting())
      return answer
    } finally {
      this.#underWay.shift()
      this.#answeredAt = this.#parts.clock.elapsed()
    }
  }

  /** How long the last commit took, or one that is under way has taken by now, if that is longer; in ms. */
  get ms(): number {
    return Math.max(this.#last, this.#waiting())
  }

  get isSlow(): boolean {
    return this.#isSlow || this.#waiting() >= verySlowCommit
  }

  #waiting(): number {
    const [begun] = this.#underWay
    return begun === undefined ? 0 : this.#parts.clock.elapsed() - Math.max(begun, this.#answeredAt)
  }

  #note(ms: number): void {
    this.#last = ms
    this.#against = ms >= slowCommit === this.#isSlow ? 0 : this.#against + 1
    if (this.#against < commitsToTell && (this.#isSlow || ms < verySlowCommit)) return
    this.#isSlow = !this.#isSlow
    this.#against = 0
    this.#parts.onTurn(this.#isSlow, ms)
  }
}
