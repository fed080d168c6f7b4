import { escape } from '../../support/draw-process.ts'
import type { Random } from './random.ts'

const POLICIES = ['UNIQUE', 'FIRST', 'ANY', 'RULE ORDER', 'COLLECT', 'COLLECT" aggregation="SUM', 'COLLECT" aggregation="COUNT', 'COLLECT" aggregation="MAX']
const NUMBER_TESTS = ['-', '> 3', '[1..4]', '1, 2, 3', '>= 4', '< 2', 'not(5)']
const TEXT_TESTS = ['-', '"abc"', 'not("a")', '"abc", "zed"', 'string length(?) > 1']
const OUTPUTS = ['1', '2.5', 'n + 1', 'x', 'null', '7']

/** A file with a table and a decision that needs it: `<id>` and `<id>_top`. */
export function drawDecision(random: Random, id: string): string {
  const rules = Array.from({ length: 1 + random.below(4) }, (_, at) =>
    `<rule id="${id}_r${at}">${entry('input', `${id}_r${at}i0`, random.pick(NUMBER_TESTS))}${entry('input', `${id}_r${at}i1`, random.pick(TEXT_TESTS))}${entry('output', `${id}_r${at}o0`, random.pick(OUTPUTS))}</rule>`)
  const input = (at: number, name: string, type: string): string => `<input id="${id}_i${at}" label="${name}"><inputExpression id="${id}_e${at}" typeRef="${type}"><text>${name}</text></inputExpression></input>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drg_${id}" name="Requirements" namespace="http://camunda.org/schema/1.0/dmn">
<decision id="${id}" name="base"><variable id="${id}_v" name="base"/><decisionTable id="${id}_t" hitPolicy="${random.pick(POLICIES)}">${input(0, 'n', 'number')}${input(1, 's', 'string')}<output id="${id}_o" name="res"/>${rules.join('')}</decisionTable></decision>
<decision id="${id}_top" name="Top"><informationRequirement id="${id}_q"><requiredDecision href="#${id}"/></informationRequirement><literalExpression id="${id}_l"><text>${escape(random.pick(['base', '[base, n]', '{a: base, b: s}', 'base + 1', 'if base = null then "none" else string(base)']))}</text></literalExpression></decision>
</definitions>
`
}

const entry = (kind: 'input' | 'output', id: string, text: string): string => `<${kind}Entry id="${id}"><text>${escape(text)}</text></${kind}Entry>`
