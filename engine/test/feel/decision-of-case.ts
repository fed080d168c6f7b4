import { dmnText } from '../support/dmn-text.ts'
import type { DecisionTableCase, FeelCase } from './feel-case.ts'

const escapes: { [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (feel: string): string => `<text>${feel.replace(/[&<>"]/g, character => escapes[character]!)}</text>`

/** The DMN file of a case that is a table or a whole model. The decision to evaluate has the id of the case. */
export function decisionOfCase({ id, table, model }: FeelCase): string {
  const content = model?.replaceAll('ID', id) ?? `<decision id="${id}" name="${id}"><variable name="${id}"/>${tableOfCase(table!)}</decision>`
  return dmnText(id, content)
}

function tableOfCase({ hitPolicy, aggregation, inputs, outputs, rules }: DecisionTableCase): string {
  return [
    `<decisionTable hitPolicy="${hitPolicy}"${aggregation === undefined ? '' : ` aggregation="${aggregation}"`}>`,
    ...inputs.map(([expression, type], index) => `<input id="i${index}"><inputExpression typeRef="${type}">${text(expression)}</inputExpression></input>`),
    ...outputs.map(([name, type, values, byDefault], index) =>
      `<output id="o${index}" name="${name}" typeRef="${type}">${values === undefined ? '' : `<outputValues>${text(values)}</outputValues>`}${byDefault === undefined ? '' : `<defaultOutputEntry>${text(byDefault)}</defaultOutputEntry>`}</output>`),
    ...rules.map(([tests, results]) => `<rule>${tests.map(test => `<inputEntry>${text(test)}</inputEntry>`).join('')}${results.map(result => `<outputEntry>${text(result)}</outputEntry>`).join('')}</rule>`),
    '</decisionTable>',
  ].join('')
}
