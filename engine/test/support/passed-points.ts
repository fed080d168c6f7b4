import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FailPoint } from '@souffleur/schemas/fail-point'

/** Where processes write down which fail-points they have passed, and at which they have died. */
export class PassedPoints {
  readonly file = join(mkdtempSync(join(tmpdir(), 'souffleur-points-')), 'passed')

  isPassed(point: FailPoint): boolean {
    return this.#lines.includes(point)
  }

  hasKilled(point: FailPoint): boolean {
    return this.#lines.includes(`died: ${point}`)
  }

  /** The environment of a process that dies when it passes the point for the n-th time. */
  endAt(point: FailPoint, times = 1): { FAIL_POINT: string; FAIL_POINTS_PASSED: string } {
    return { FAIL_POINT: `${point} ${times}`, FAIL_POINTS_PASSED: this.file }
  }

  get #lines(): string[] {
    return existsSync(this.file) ? readFileSync(this.file, 'utf8').trim().split('\n') : []
  }
}
