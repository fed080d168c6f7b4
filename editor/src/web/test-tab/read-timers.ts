import { texts } from '../strings/texts.ts'
import type { TestSession } from './test-session.ts'

/** One running timer as listed. */
export interface ListedTimer { key: number; name: string; due: string }

/** Timers that run, the next due first. They stand still in a test until somebody fires them; `due` is how long they would run. */
export function readTimers({ records, options }: TestSession): ListedTimer[] {
  const timers = [...records.timers.values()].toSorted((one, other) => one.dueDate - other.dueDate)
  return timers.map(({ key, targetElementId, dueDate }) => ({ key, name: options.script.titles.get(targetElementId) ?? targetElementId, due: texts().dueIn(duration(Math.max(0, dueDate - options.now()))) }))
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 120 ? texts().seconds(seconds) : texts().minutes(Math.round(seconds / 60))
}
