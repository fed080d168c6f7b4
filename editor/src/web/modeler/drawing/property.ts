import { extension } from './extension.ts'
import type { Moddle } from './moddle.ts'

/** The value of a `zeebe:property`, undefined where there is none. */
export function property(object: Moddle, name: string): string | undefined {
  const properties: Moddle[] = extension(object, 'zeebe:Properties')?.properties ?? []
  return properties.find((candidate) => candidate.name === name)?.value
}
