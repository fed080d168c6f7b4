import { runTogether, type FilledStatement } from '@souffleur/engine'
import type { Pool, PoolClient } from 'pg'

/** A connection and how many transactions were sent over it, and are not answered yet. */
interface Line { connection: PoolClient; sent: number; underway: number; isBroken: boolean }

/**
 * One pipelined connection for a single writer: transactions go out without waiting for each other and are stored in order. Each says which one it follows, so that one which fails takes all behind it
 * along; then a new connection takes the place of the old one once nothing is under way there.
 */
export class Lane {
  readonly #pool: Pool
  #line: Promise<Line> | undefined

  /** The pool must hold a single connection, pipelined, and be used for nothing else. */
  constructor(pool: Pool) {
    this.#pool = pool
  }

  /** Runs statements in one transaction: all of it is stored, or nothing. `onSent`: they are on their way, and done whatever becomes of this process. */
  async write(statements: readonly FilledStatement[], onSent?: () => void): Promise<void> {
    const line = await this.#open()
    const after = line.sent++
    line.underway++
    try {
      const stored = runTogether(line.connection, [{ statement: joinOn, values: [after, after + 1] }, ...statements])
      onSent?.()
      await stored
    } catch (error) {
      line.isBroken = true
      throw error
    } finally {
      line.underway--
      if (line.isBroken) this.#leave(line)
    }
  }

  /** Nothing may be under way. */
  async end(): Promise<void> {
    const line = await this.#line?.catch(() => undefined)
    line?.connection.release()
    this.#line = undefined
    await this.#pool.end()
  }

  #open(): Promise<Line> {
    this.#line ??= this.#connect()
    return this.#line
  }

  async #connect(): Promise<Line> {
    try {
      return { connection: await this.#pool.connect(), sent: 0, underway: 0, isBroken: false }
    } catch (error) {
      this.#line = undefined
      throw error
    }
  }

  #leave(line: Line): void {
    if (line.underway > 0) return
    this.#line = undefined
    line.connection.release(true)
  }
}

/** A setting of the connection is taken back with the transaction that made it, so that it counts what was stored. Fails by a division by zero. */
const joinOn = { name: 'join-on', text: `
SELECT 1 / (coalesce(nullif(current_setting('souffleur.stored', true), ''), '0') = $1)::integer, set_config('souffleur.stored', $2, false)` }
