import { extension } from './extension.ts'
import type { Moddle } from './moddle.ts'

/** The value of one task header; undefined where the task has no such header. */
export function taskHeader(task: Moddle, key: string): string | undefined {
  return taskHeaders(task).find((header) => header.key === key)?.value
}

/** All task headers in document order. */
export function taskHeaders(task: Moddle): { key: string; value: string }[] {
  const values: Moddle[] = extension(task, 'zeebe:TaskHeaders')?.values ?? []
  return values.map((header) => ({ key: header.key, value: header.value ?? '' }))
}
