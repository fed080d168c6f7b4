import type { DecisionTableCase, FeelCase } from './feel-case.ts'

const escapes: { [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' }
const escape = (text: string): string => text.replace(/[&<>"\n\r\t]/g, character => escapes[character] ?? character)

/** The decision model that asks a question: a literal expression, a table with one rule that answers "yes" where a test holds and "no" elsewhere, or a model of its own. */
export function oracleDecision(asked: FeelCase): string {
  const { id, model } = asked
  const decisions = model === undefined ? `<decision id="${id}" name="${id}"><variable name="${id}"/>${logicOf(asked)}</decision>` : model.replaceAll('ID', id)
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drg_${id}" name="${id}" namespace="souffleur">
  ${decisions}
</definitions>`
}

function logicOf({ via, expression, input = '', table }: FeelCase): string {
  if (via === 'table' && table !== undefined) return printTable(table)
  if (via === 'unary') return printTable({ hitPolicy: 'FIRST', inputs: [[input, '']], outputs: [['y', '']], rules: [[[expression], ['"yes"']], [['-'], ['"no"']]] })
  return `<literalExpression>${text(expression)}</literalExpression>`
}

function printTable({ hitPolicy, aggregation, inputs, outputs, rules }: DecisionTableCase): string {
  const inputColumns = inputs.map(([expression, type], index) => `<input id="input${index}"><inputExpression${optional('typeRef', type)}>${text(expression)}</inputExpression></input>`)
  const outputColumns = outputs.map(([name, type, values, otherwise], index) => `<output id="output${index}"${optional('name', name)}${optional('typeRef', type)}>${part('outputValues', values)}${part('defaultOutputEntry', otherwise)}</output>`)
  const rows = rules.map(([tests, results], index) => `<rule id="rule${index}">${tests.map(test => `<inputEntry>${text(test)}</inputEntry>`).join('')}${results.map(result => `<outputEntry>${text(result)}</outputEntry>`).join('')}</rule>`)
  return `<decisionTable hitPolicy="${hitPolicy}"${optional('aggregation', aggregation)}>${[...inputColumns, ...outputColumns, ...rows].join('')}</decisionTable>`
}

const text = (content: string): string => `<text>${escape(content)}</text>`
const optional = (name: string, value: string | undefined): string => value === undefined || value === '' ? '' : ` ${name}="${escape(value)}"`
const part = (name: string, content: string | null | undefined): string => (content ?? '') === '' ? '' : `<${name}>${text(content ?? '')}</${name}>`
