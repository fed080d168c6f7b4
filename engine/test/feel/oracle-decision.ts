import type { FeelCase } from './feel-case.ts'

const escapes: { [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' }
const escape = (text: string): string => text.replace(/[&<>"\n\r\t]/g, character => escapes[character] ?? character)

/** The decision model that asks a question: a literal expression, or a table with one rule that answers "yes" where the test holds and "no" elsewhere. */
export function oracleDecision({ id, via, expression, input = '' }: FeelCase): string {
  const logic = via === 'unary' ? unaryTable(input, expression) : `<literalExpression><text>${escape(expression)}</text></literalExpression>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drg_${id}" name="${id}" namespace="souffleur">
  <decision id="${id}" name="${id}"><variable name="${id}"/>${logic}</decision>
</definitions>`
}

function unaryTable(input: string, test: string): string {
  const rule = (entry: string, result: string): string => `<rule><inputEntry><text>${escape(entry)}</text></inputEntry><outputEntry><text>${escape(result)}</text></outputEntry></rule>`
  return `<decisionTable hitPolicy="FIRST"><input><inputExpression><text>${escape(input)}</text></inputExpression></input><output name="y"/>${rule(test, '"yes"')}${rule('-', '"no"')}</decisionTable>`
}
