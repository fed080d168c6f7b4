import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { FailPoint } from '@souffleur/schemas/fail-point'
import { expect } from 'vitest'
import { PassedPoints } from '../support/passed-points.ts'

/** What is run, with which words, until it passes the point for the n-th time. */
export interface Death { program: URL; words: string[]; times?: number }

/** Runs a program until it dies at a fail-point, and nowhere else. */
export async function dieAt(point: FailPoint, { program, words, times }: Death): Promise<void> {
  const points = new PassedPoints()
  const child = spawn(process.execPath, [fileURLToPath(program), ...words], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...points.endAt(point, times) } })
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
  expect(points.hasKilled(point), `died at "${point}"`).toBe(true)
}
