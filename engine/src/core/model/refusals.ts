import type { XmlElement } from './xml-element.ts'

interface Refusal { applies: (element: XmlElement) => boolean; what: string }

const isTrue = (name: string) => (element: XmlElement): boolean => element.attributes.get(name) === 'true'

/**
 * What a supported element may carry that does not run yet: one row each. Whoever builds it takes the row out. Whole elements and
 * event definitions that do not run are those which `supported-elements` does not name.
 */
export const refusals: Refusal[] = [
  { applies: isTrue('parallelMultiple'), what: 'Parallel multiple events' },
]

/** Sentences for what in `element` does not run. */
export function findRefusals(element: XmlElement): string[] {
  return refusals.filter(({ applies }) => applies(element)).map(({ what }) => `${what} are currently not supported. Remove the marker, or draw it with other elements`)
}
