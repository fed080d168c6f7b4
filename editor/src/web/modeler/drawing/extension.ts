import type { Moddle } from './moddle.ts'

/** The extension element of this type (`zeebe:TaskHeaders` and the like), if the object has one. */
export function extension(object: Moddle, type: string): Moddle | undefined {
  return object.extensionElements?.values?.find((value: Moddle) => value.$type === type)
}
