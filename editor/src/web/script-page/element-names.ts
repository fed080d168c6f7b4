/** Names of a drawing's elements by id, for those that have one. */
export function elementNames(bpmn: string): Map<string, string> {
  const named = [...new DOMParser().parseFromString(bpmn, 'text/xml').querySelectorAll('[id][name]')]
  return new Map(named.map((element) => [element.getAttribute('id')!, element.getAttribute('name')!]))
}
