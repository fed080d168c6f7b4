const ELEMENT_ID = /<bpmn:(?!message|signal|error|escalation|process|definitions|sequenceFlow|association)\w+ id="([^"]+)"/g

/** Ids of the elements of a model; definitions of events count too, since clients may mistake them for elements. */
export function elementIdsOf(model: string): string[] {
  return [...model.matchAll(ELEMENT_ID)].map(([, id]) => id!)
}
