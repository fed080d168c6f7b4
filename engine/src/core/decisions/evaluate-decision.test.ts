import type { Variables } from '@souffleur/schemas'
import { describe, expect, it } from 'vitest'
import { decision, dmnText, knowledge, literal, table, type TableText } from '../../../test/support/dmn-text.ts'
import { maxDecisionSteps } from './budget.ts'
import { evaluateDecision, type DecisionEvaluation } from './evaluate-decision.ts'
import { readDecisionModel } from './read-decision-model.ts'

function evaluate(content: string, variables: Variables = {}): DecisionEvaluation {
  const reading = readDecisionModel(dmnText('d', content))
  if ('problem' in reading) throw new Error(reading.problem)
  return evaluateDecision(reading.model, 'd', { variables })
}

const output = (logic: string, variables?: Variables): string => evaluate(decision('d', logic), variables).decisionOutput
const failure = (content: string, variables?: Variables): string | undefined => evaluate(content, variables).failure?.message
const grades = (hitPolicy: string, more: Partial<TableText> = {}): string =>
  table({ hitPolicy, inputs: ['x'], outputs: ['y'], rules: [[['> 10'], ['1']], [['> 20'], ['3']], [['> 30'], ['2']]], ...more })

describe('a decision table', () => {
  it.each([
    ['UNIQUE', 15, '1'], ['FIRST', 35, '1'], ['RULE ORDER', 35, '[1,3,2]'], ['COLLECT', 25, '[1,3]'], ['UNIQUE', 5, 'null'], ['COLLECT', 5, 'null'],
  ])('should answer by %s for %d: %s', (hitPolicy, x, expected) => {
    expect(output(grades(hitPolicy), { x })).toBe(expected)
  })

  it.each([['SUM', '6'], ['MIN', '1'], ['MAX', '3'], ['COUNT', '3']])('should collect the %s', (aggregation, expected) => {
    expect(output(grades('COLLECT', { aggregation }), { x: 35 })).toBe(expected)
  })

  it('should say which values stand in each other\'s way', () => {
    expect(failure(decision('d', grades('UNIQUE')), { x: 25 }))
      .toBe("Expected to evaluate decision 'd', but multiple values aren't allowed for UNIQUE hit policy. found: 'List(Map(y -> 1), Map(y -> 3))'")
    expect(failure(decision('d', grades('ANY')), { x: 25 }))
      .toBe("Expected to evaluate decision 'd', but different values aren't allowed for ANY hit policy. found: 'List(Map(y -> 1), Map(y -> 3))'")
  })

  it('should tell inputs, matched rules and outputs', () => {
    const [told] = evaluate(decision('d', grades('COLLECT')), { x: 25 }).evaluatedDecisions
    expect(told).toEqual({
      decisionId: 'd', decisionName: 'Decide d', decisionType: 'DECISION_TABLE', decisionOutput: '[1,3]',
      evaluatedInputs: [{ inputId: 'i0', inputName: 'x', inputValue: '25' }],
      matchedRules: [
        { ruleId: 'r1', ruleIndex: 1, evaluatedOutputs: [{ outputId: 'o0', outputName: 'y', outputValue: '1' }] },
        { ruleId: 'r2', ruleIndex: 2, evaluatedOutputs: [{ outputId: 'o0', outputName: 'y', outputValue: '3' }] },
      ],
    })
  })

  it('should give a context where it has several outputs', () => {
    expect(output(table({ inputs: [], outputs: ['a', 'b'], rules: [[[], ['1', '"x"']]] }))).toBe('{"a":1,"b":"x"}')
  })
})

describe('boxed logic', () => {
  const entry = (name: string, logic: string): string => `<contextEntry>${name && `<variable name="${name}"/>`}${logic}</contextEntry>`
  const double = '<functionDefinition><formalParameter name="a" typeRef="number"/><literalExpression><text>a * 2</text></literalExpression></functionDefinition>'

  it.each([
    ['a context whose entries see those before', `<context>${entry('a', literal('1'))}${entry('b', literal('a + 1'))}</context>`, '{"a":1,"b":2}'],
    ['a context with a result', `<context>${entry('a', literal('1'))}${entry('', literal('a + 1'))}</context>`, '2'],
    ['functions', `<context>${entry('f', double)}${entry('r', literal('f(4)'))}</context>`, '{"f":null,"r":8}'],
    ['functions that are passed on', `<context>${entry('f', double)}${entry('', literal('for i in [1, 2] return f(i)'))}</context>`, '[2,4]'],
    ['arguments of the wrong type', `<context>${entry('f', double)}${entry('', literal('[f("x"), f(null)]'))}</context>`, '[null,null]'],
    ['lists', `<list>${literal('1')}<list>${literal('2')}</list></list>`, '[1,[2]]'],
    ['relations', `<relation><column name="a"/><column name="b"/><row>${literal('1')}${literal('"x"')}</row></relation>`, '[{"a":1,"b":"x"}]'],
  ])('should know %s', (_what, logic, expected) => {
    expect(output(logic)).toBe(expected)
  })
})

describe('a graph of decisions', () => {
  it('should evaluate what is required first, and again for each who requires it', () => {
    const graph = decision('d', literal('b + c'), { requires: ['b', 'c'] }) + decision('b', literal('a + 1'), { requires: ['a'] }) + decision('c', literal('a + 2'), { requires: ['a'] }) + decision('a', literal('x'))
    const { decisionOutput, evaluatedDecisions } = evaluate(graph, { x: 1 })
    expect(decisionOutput).toBe('5')
    expect(evaluatedDecisions.map(({ decisionId }) => decisionId)).toEqual(['a', 'b', 'a', 'c', 'd'])
  })

  it('should show a decision only to those who require it', () => {
    expect(evaluate(decision('d', literal('a')) + decision('a', literal('1'))).decisionOutput).toBe('null')
  })

  it('should call knowledge models by name and tell of the calls', () => {
    const { decisionOutput, evaluatedDecisions } = evaluate(decision('d', literal('twice(x) + 1'), { knows: ['twice'] }) + knowledge('twice', ['a'], literal('a * 2')), { x: 4 })
    expect(decisionOutput).toBe('9')
    expect(evaluatedDecisions.map(({ decisionId, decisionOutput: result }) => `${decisionId} ${result}`)).toEqual(['twice 8', 'd 9'])
  })

  it('should fail where an invoked knowledge model fails, but not where a called one does', () => {
    const strict = knowledge('strict', ['a'], literal('assert(a, a > 10)'))
    const binding = `<binding><parameter name="a"/>${literal('x')}</binding>`
    expect(failure(decision('d', `<invocation>${literal('strict')}${binding}</invocation>`, { knows: ['strict'] }) + strict, { x: 4 }))
      .toBe("Expected to evaluate decision 'd', but Assertion failure on evaluate the expression 'assert(a, a > 10)': The condition is not fulfilled")
    expect(evaluate(decision('d', literal('strict(x)'), { knows: ['strict'] }) + strict, { x: 4 }).decisionOutput).toBe('null')
  })

  it('should check the type of each result, and name the decision that failed', () => {
    const { failure: told } = evaluate(decision('d', literal('a'), { requires: ['a'] }) + decision('a', literal('1'), { type: 'string' }))
    expect(told).toEqual({ decisionId: 'a', message: "Expected to evaluate decision 'd', but expected 'string' but found '1'" })
  })

  it('should give up on graphs and functions that multiply', () => {
    const layers = Array.from({ length: 30 }, (_, level) => decision(`l${level}`, literal('1'), { requires: level === 0 ? [] : [`l${level - 1}`, `l${level - 1}`] })).join('')
    const tooMuch = `Expected to evaluate decision 'd', but it takes more than ${maxDecisionSteps} steps. Ask for less at once`
    expect(failure(decision('d', literal('1'), { requires: ['l29'] }) + layers)).toBe(tooMuch)
    const loops = knowledge('inner', [], literal('count(for i in 1..50000 return i)')) + knowledge('outer', [], '<literalExpression><text>for i in 1..1000 return inner()</text></literalExpression>')
      .replace('</encapsulatedLogic>', '</encapsulatedLogic><knowledgeRequirement><requiredKnowledge href="#inner"/></knowledgeRequirement>')
    expect(failure(decision('d', literal('outer()'), { knows: ['outer'] }) + loops)).toBe(tooMuch)
  })
})
