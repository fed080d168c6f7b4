import type { Moddle } from './moddle.ts'
import { taskHeader } from './task-header.ts'

/** A task header that holds a JSON list; empty where the header is absent or is not one. */
export function headerList(task: Moddle, key: string): unknown[] {
  try {
    const value: unknown = JSON.parse(taskHeader(task, key) ?? '[]')
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
