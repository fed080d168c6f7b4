import { commands } from '../../../src/core/commands.ts'
import { EngineSimulation } from '../../../src/core/simulation.ts'
import { decision, dmnText, knowledge, literal, table } from '../../support/dmn-text.ts'
import { mutateText } from '../mutate-text.ts'
import { processInSlices } from '../process-in-slices.ts'
import type { Target } from '../target.ts'

const rules: [string[], string[]][] = [[['< 10', '"a", "b"'], ['"low"', '1']], [['[10..20]', 'not("c")'], ['"mid"', 'n * 2']], [['-', '-'], ['null', '{ a: [1, 2] }']]]
const scores = table({ inputs: ['n', 'key'], outputs: ['level', 'points'], rules, hitPolicy: 'COLLECT' })
const inputs: [string[], string[]][] = [[['> 1'], ['1']], [['> 2'], ['2']], [['date("2026-01-01")'], ['3']]]
const requiring = literal('if one > 1 then grow(one) else level.x[item > 2]')

const models = [
  dmnText('a', decision('d', scores)),
  dmnText('b', ['FIRST', 'UNIQUE', 'ANY', 'RULE ORDER', 'PRIORITY', 'OUTPUT ORDER'].map((hitPolicy, index) => decision(`d${index}`, table({ inputs: ['n'], outputs: ['x'], rules: inputs, hitPolicy }), { type: 'number' })).join('')),
  dmnText('c', ['SUM', 'MIN', 'MAX', 'COUNT'].map((aggregation, index) => decision(`d${index}`, table({ inputs: ['n'], outputs: ['x'], rules: inputs, hitPolicy: 'COLLECT', aggregation }))).join('')),
  dmnText('d', decision('one', literal('n + 1')) + decision('level', literal('{ x: [1, 2, 3] }')) + knowledge('grow', ['by'], literal('by ** 2')) + decision('two', requiring, { requires: ['one', 'level'], knows: ['grow'] })),
]

/** DMN: deployed, and what is taken is asked. */
export const decisions: Target = { make: (dice) => mutateText(dice.pick(models), dice), feed: deployAndAsk }

function deployAndAsk(xml: string, rest: () => void): string | undefined {
  const engine = new EngineSimulation(Date.UTC(2030, 0, 1))
  const { response } = processInSlices(engine.state, commands.deploy([{ name: 'fuzz.dmn', content: new TextEncoder().encode(xml) }], engine.now), rest)
  if (/exception/.test(response?.rejectionReason ?? '')) return response!.rejectionReason
  for (const { decisionId } of (response?.value.decisionsMetadata ?? []) as { decisionId: string }[]) {
    const asked = processInSlices(engine.state, commands.evaluateDecision({ decisionId, decisionKey: -1, variables: { n: 12, key: 'a' } }, engine.now), rest)
    if (/exception/.test(asked.response?.rejectionReason ?? '')) return asked.response!.rejectionReason
  }
  return undefined
}
