import { appendFileSync } from 'node:fs'
import type { FailPoint } from './fail-points.ts'

/**
 * For tests only. `FAIL_POINT`: what happens when the process passes a point for the n-th time: `<name> <n>`: it dies as if by `kill -9`; `<name> <n> pauses <ms>`: it stands still for so long;
 * `<name> <n> throws`: what it was about to do fails. `FAIL_POINTS_PASSED`: a file that receives the name of each point that it passes for the first time, and `died: <name>` where it dies.
 */
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
  if (times === 1) note(name)
  const [here, what] = FAIL_POINT?.split(/ (?=throws$|pauses )/) ?? []
  if (here === `${name} ${times}`) happen(name, what)
}

function happen(name: FailPoint, what: string | undefined): void {
  if (what === undefined) die(name)
  else if (what === 'throws') throw new Error(`A test made this fail: ${name}`)
  else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(what.split(' ')[1]))
}

function die(name: FailPoint): void {
  note(`died: ${name}`)
  process.kill(process.pid, 'SIGKILL')
}

function note(line: string): void {
  if (FAIL_POINTS_PASSED !== undefined) appendFileSync(FAIL_POINTS_PASSED, `${line}\n`)
}
