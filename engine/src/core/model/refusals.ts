import { bpmn, zeebe } from './bpmn-names.ts'
import { childNamed, type XmlElement } from './xml-element.ts'

interface Refusal { applies: (element: XmlElement) => boolean; what: string }

const isTrue = (name: string) => (element: XmlElement): boolean => element.attributes.get(name) === 'true'
const hasExtension = (name: string) => (element: XmlElement): boolean => {
  const extensions = childNamed(element, bpmn, 'extensionElements')
  return extensions !== undefined && childNamed(extensions, zeebe, name) !== undefined
}

/**
 * What a supported element may carry that does not run yet: one row each. Whoever builds it takes the row out. Whole elements and
 * event definitions that do not run are those which `supported-elements` does not name.
 */
export const refusals: Refusal[] = [
  { applies: isTrue('parallelMultiple'), what: 'Parallel multiple events' },
  { applies: hasExtension('taskListeners'), what: "Task listeners ('zeebe:taskListeners')" },
]

/** Sentences for what in `element` does not run. */
export function findRefusals(element: XmlElement): string[] {
  return refusals.filter(({ applies }) => applies(element)).map(({ what }) => `${what} are currently not supported. Remove the marker, or draw it with other elements`)
}
