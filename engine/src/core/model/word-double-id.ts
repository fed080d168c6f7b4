import type { BpmnProblem } from './bpmn-problem.ts'

const DOUBLE = /^The id '(.*)' is used more than once$/s

/** Zeebe's words for a file in which an id comes more than once: it stops at the element that has it for the second time, on the line where its tag ends. `undefined` where the problems speak of none. */
export function wordDoubleId(problems: BpmnProblem[], source: Uint8Array): string | undefined {
  const id = problems.map(({ message }) => DOUBLE.exec(message)?.[1]).find(found => found !== undefined)
  if (id === undefined) return undefined
  const text = new TextDecoder().decode(source)
  const end = endOfSecond(text, `id="${id}"`)
  return `Error: URI=null Line=${text.slice(0, end).split('\n').length}: cvc-id.2: There are multiple occurrences of ID value '${id}'.`
}

/** Where the second tag with an attribute ends. Extension elements have ids of their own, which the schema does not know. */
function endOfSecond(text: string, attribute: string): number {
  let found = 0
  for (let at = text.indexOf(attribute); at !== -1; at = text.indexOf(attribute, at + 1)) {
    if (/\s/.test(text[at - 1]!) && !text.startsWith('<zeebe:', text.lastIndexOf('<', at)) && ++found === 2) return text.indexOf('>', at)
  }
  return text.length
}
