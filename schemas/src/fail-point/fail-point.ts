import { appendFileSync } from 'node:fs'
import type { FailPoint } from './fail-points.ts'

/** For tests only: where the process dies, `<name> <times>`: as if by `kill -9`, when it passes the point so often; and a file that receives the name of each point it passes for the first time. */
const { FAIL_POINT, FAIL_POINTS_PASSED } = process.env
const isWatched = FAIL_POINT !== undefined || FAIL_POINTS_PASSED !== undefined

const passed = new Map<FailPoint, number>()

/** A moment with a name. It costs a look at a constant, and does nothing unless a test has set the environment. */
export function failPoint(name: FailPoint): void {
  if (isWatched) pass(name)
}

function pass(name: FailPoint): void {
  const times = (passed.get(name) ?? 0) + 1
  passed.set(name, times)
  if (times === 1 && FAIL_POINTS_PASSED !== undefined) appendFileSync(FAIL_POINTS_PASSED, `${name}\n`)
  if (FAIL_POINT === `${name} ${times}`) process.kill(process.pid, 'SIGKILL')
}
