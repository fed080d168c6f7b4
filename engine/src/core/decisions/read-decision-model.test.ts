import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decision, dmnText, knowledge, literal, table } from '../../../test/support/dmn-text.ts'
import { readDecisionModel } from './read-decision-model.ts'
import { maxRequirementDepth } from './requirements.ts'

const problemOf = (content: string): string | undefined => problemIn(dmnText('d', content))

function problemIn(text: string): string | undefined {
  const reading = readDecisionModel(text)
  return 'problem' in reading ? reading.problem : undefined
}

const chain = (length: number): string => Array.from({ length }, (_, n) => decision(`d${n}`, literal('1'), { requires: n === 0 ? [] : [`d${n - 1}`] })).join('')

describe('a decision model', () => {
  it.each(['http://www.omg.org/spec/DMN/20151101/dmn.xsd', 'http://www.omg.org/spec/DMN/20180521/MODEL/', 'https://www.omg.org/spec/DMN/20211108/MODEL/', 'https://www.omg.org/spec/DMN/20230324/MODEL/'])('should be read in the version of %s', namespace => {
    expect(problemIn(`<definitions xmlns="${namespace}" id="g" name="g" namespace="n"><decision id="d" name="d"><variable name="d"/>${literal('1')}</decision></definitions>`)).toBeUndefined()
  })

  it.each([
    ['a requirement that is nowhere', decision('d', literal('1'), { requires: ['nowhere'] }), 'Unable to find a model element instance for id nowhere'],
    ['a circle', decision('d', literal('1'), { requires: ['e'] }) + decision('e', literal('1'), { requires: ['d'] }), 'Invalid DMN model: Cyclic dependencies between decisions detected.'],
    ['a circle of knowledge', decision('d', literal('1')) + knowledge('k', [], literal('1')).replace('</businessKnowledgeModel>', '<knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement></businessKnowledgeModel>'), 'Invalid DMN model: Cyclic dependencies between BKMs detected.'],
    ['no logic', '<decision id="d" name="d"/>', "unsupported decision expression 'null'"],
    ['an aggregation of several outputs', decision('d', table({ hitPolicy: 'COLLECT', aggregation: 'MAX', inputs: [], outputs: ['a', 'b'], rules: [] })), "hit policy 'COLLECT' with aggregator is not defined for compound output"],
    ['an invocation of nothing', decision('d', `<invocation>${literal('f')}</invocation>`), "no BKM found with name 'f'"],
    ['a row that is too short', decision('d', `<relation><column name="a"/><row/></relation>`), "expected row with '1' elements but found '0'"],
    ['another language', decision('d', '<literalExpression expressionLanguage="JavaScript"><text>1</text></literalExpression>'), "Expression language 'javascript' is not supported"],
    ['no text', decision('d', '<literalExpression id="l"/>'), "The expression 'l' must not be empty."],
    ['FEEL that cannot be read, once', decision('d', literal('1 +')) + decision('e', literal('1 +')), 'FEEL expression: failed to parse expression \'1 +\': Expected (binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:3, found "+"'],
  ])('should be refused for %s', (_what, content, problem) => {
    expect(problemOf(content)).toBe(problem)
  })

  it.each([
    ['no XML', 'hello'], ['another root', '<a/>'], ['another namespace', dmnText('d', '').replace('20191111', '20240513')],
    ['an unknown element', dmnText('d', '<nonsense/>')], ['an unknown attribute', dmnText('d', decision('d', literal('1')).replace('<decision ', '<decision mood="good" '))],
    ['parts in the wrong order', dmnText('d', `<decision id="d" name="d">${literal('1')}<variable name="d"/></decision>`)],
    ['two logics', dmnText('d', decision('d', literal('1') + literal('2')))], ['an id that comes twice', dmnText('d', decision('d', literal('1')) + decision('d', literal('1')))],
    ['an unknown hit policy', dmnText('d', decision('d', table({ hitPolicy: 'BEST', inputs: [], outputs: ['a'], rules: [] })))], ['text between elements', dmnText('d', `hello${decision('d', literal('1'))}`)],
    ['an address that is none', dmnText('d', decision('d', literal('1'), { requires: ['%'] }))],
    ['an attribute of extensionElements', dmnText('d', decision('d', literal('1')).replace('<variable', '<extensionElements id="x"/><variable'))],
  ])('should be told apart from what is no DMN: %s', (_what, text) => {
    expect(problemIn(text)).toMatch(/^Failed to parse DMN: ./)
  })

  it('should have names for its decisions', () => {
    expect(problemOf(decision('d', literal('1')).replace('name="Decide d"', 'name=""'))).toBe("'decision' needs the attribute 'name'; give it one (id 'd', name '')")
  })

  it('should welcome what other tools add', () => {
    const more = decision('d', literal('1')).replace('<decision ', '<decision xmlns:tool="urn:tool" tool:color="red" ').replace('<variable', '<extensionElements><tool:note/></extensionElements><variable')
    expect(problemOf(more)).toBeUndefined()
  })

  it('should not be a chain without end', () => {
    expect(problemOf(chain(maxRequirementDepth))).toBeUndefined()
    expect(problemOf(chain(maxRequirementDepth + 1))).toBe(`Invalid DMN model: ${maxRequirementDepth + 1} decisions require each other in a chain; at most ${maxRequirementDepth} may`)
  })

  it('should be read or refused, never throw, whatever is done to its text', () => {
    const whole = dmnText('d', decision('d', table({ inputs: ['x'], outputs: ['y'], rules: [[['> 1'], ['[x]']]] }), { requires: ['e'], knows: ['k'] }) + decision('e', `<context><contextEntry><variable name="a"/>${literal('1')}</contextEntry></context>`) + knowledge('k', ['a'], literal('a')))
    const cut = fc.record({ at: fc.nat(whole.length), length: fc.nat(60), text: fc.oneof(fc.string(), fc.constantFrom('<list/>', '</text>', '"', '&', 'id="d"', '<context/>', '((((')) })
    fc.assert(fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), cuts => {
      readDecisionModel(cuts.reduce((text, { at, length, text: inserted }) => text.slice(0, at) + inserted + text.slice(at + length), whole))
    }))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), bytes => { readDecisionModel(bytes) }))
  })
})
