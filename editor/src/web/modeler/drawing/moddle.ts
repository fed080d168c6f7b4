/**
 * A BPMN object as bpmn-moddle holds it: typed by `$type`, its members read by name. Everything in this folder only reads such
 * objects, so the canvas, the panel and the checks share it, and the checks run without a browser.
 */
export interface Moddle {
  $type: string
  id: string
  name?: string
  $parent?: Moddle
  $instanceOf?(type: string): boolean
  [member: string]: any
}

/** Is the object of this BPMN type or of one derived from it? */
export function isA(object: Moddle | undefined, ...types: string[]): boolean {
  return types.some((type) => object?.$instanceOf?.(type) ?? object?.$type === type)
}
