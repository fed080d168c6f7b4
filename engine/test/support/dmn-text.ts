const escapes: { [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, character => escapes[character]!)

/** A DMN 1.3 file whose graph has the id `drg-<id>`. */
export function dmnText(id: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drg-${id}" name="Graph of ${id}" namespace="http://camunda.org/schema/1.0/dmn">${content}</definitions>`
}

/** A decision with a variable named like it; `requires` are ids of decisions, `knows` of knowledge models. */
export function decision(id: string, logic: string, { requires = [], knows = [], type = '' }: { requires?: string[]; knows?: string[]; type?: string } = {}): string {
  const needs = [
    ...requires.map((one, index) => `<informationRequirement id="${id}-i${index}"><requiredDecision href="#${one}"/></informationRequirement>`),
    ...knows.map((one, index) => `<knowledgeRequirement id="${id}-k${index}"><requiredKnowledge href="#${one}"/></knowledgeRequirement>`),
  ]
  return `<decision id="${id}" name="Decide ${id}"><variable name="${id}"${type && ` typeRef="${type}"`}/>${needs.join('')}${logic}</decision>`
}

export function knowledge(id: string, parameters: string[], logic: string): string {
  return `<businessKnowledgeModel id="${id}" name="${id}"><encapsulatedLogic>${parameters.map(name => `<formalParameter name="${name}"/>`).join('')}${logic}</encapsulatedLogic></businessKnowledgeModel>`
}

export const literal = (feel: string): string => `<literalExpression><text>${escape(feel)}</text></literalExpression>`

/** `rules` as `[tests, results]`, in the order of inputs and outputs. */
export interface TableText { hitPolicy?: string; aggregation?: string; inputs: string[]; outputs: string[]; rules: [tests: string[], results: string[]][] }

export function table({ hitPolicy = 'UNIQUE', aggregation, inputs, outputs, rules }: TableText): string {
  const text = (feel: string): string => `<text>${escape(feel)}</text>`
  return [
    `<decisionTable id="t" hitPolicy="${hitPolicy}"${aggregation === undefined ? '' : ` aggregation="${aggregation}"`}>`,
    ...inputs.map((input, index) => `<input id="i${index}"><inputExpression>${text(input)}</inputExpression></input>`),
    ...outputs.map((output, index) => `<output id="o${index}" name="${output}"/>`),
    ...rules.map(([tests, results], index) => `<rule id="r${index + 1}">${tests.map(test => `<inputEntry>${text(test)}</inputEntry>`).join('')}${results.map(result => `<outputEntry>${text(result)}</outputEntry>`).join('')}</rule>`),
    '</decisionTable>',
  ].join('')
}
