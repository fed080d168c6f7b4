import fc from 'fast-check'
import type { Node, RangeNode, Test } from '../../src/core/expressions/syntax/tree.ts'

/** Names that random expressions may use: variables, words that are names too, and some that nobody knows. */
const names = ['a', 'b', 'list', 'people', 'nowhere', 'item', 'partial', 'x', 'if', 'time', 'a b', 'cellInput']
const name = fc.constantFrom(...names)
const parameter = fc.constantFrom('x', 'y', 'a b')
const text = fc.constantFrom('', 'a', 'abc', '2024-01-01', 'P1D', 'a "b"\n', 'é', '\\\\u', '7.5')
const functions: [string, number][] = [['count', 1], ['sum', 1], ['not', 1], ['string', 1], ['abs', 1], ['is defined', 1], ['get or else', 2], ['list contains', 2], ['string join', 2], ['append', 2], ['modulo', 2], ['assert', 2], ['substring', 2], ['nowhere', 1], ['f', 1]]

/** Random trees, such as the parser makes them. */
export const { tree, test } = fc.letrec<{ tree: Node; leaf: Node; inner: Node; range: RangeNode; test: Test; member: Test }>(tie => {
  const node = tie('tree') as fc.Arbitrary<Node>
  const nodes = (min: number, max: number): fc.Arbitrary<Node[]> => fc.array(node, { minLength: min, maxLength: max })
  const record = <T extends object>(kind: string, parts: { [member: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<T> => fc.record({ kind: fc.constant(kind), ...parts }) as fc.Arbitrary<never>
  const iterators = fc.array(fc.oneof(fc.record({ name, from: node }), fc.record({ name, from: node, to: node })), { minLength: 1, maxLength: 2 })
  const entries = fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'f', 'a b'), value: node }), { maxLength: 3 })
  const leaf = fc.oneof(
    fc.constant<Node>({ kind: 'null' }), fc.boolean().map<Node>(value => ({ kind: 'boolean', value })), fc.constantFrom('0', '1', '2', '3', '2.5', '.5', '100000').map<Node>(number => ({ kind: 'number', text: number })),
    text.map<Node>(value => ({ kind: 'string', value })), fc.constant<Node>({ kind: 'input' }),
    fc.tuple(fc.constantFrom('date', 'time', 'date and time', 'duration', '@'), fc.constantFrom('2024-01-01', 'P1D', 'P1M', '10:00:00', 'x')).map(([type, written]) => ({ kind: 'temporal', type, text: written }) as Node),
    fc.array(name, { minLength: 1, maxLength: 2 }).map<Node>(parts => ({ kind: 'name', names: parts })),
  )
  const called = fc.oneof(
    fc.constantFrom(...functions).chain(([function_, count]) => nodes(count, count).map<Node>(values => ({ kind: 'call', name: function_, arguments: { kind: 'positional', values } }))),
    node.map<Node>(value => ({ kind: 'call', name: 'count', arguments: { kind: 'named', values: [{ name: 'list', value }] } })),
    fc.tuple(name, nodes(0, 2)).map<Node>(([path, values]) => ({ kind: 'qualified call', path: [path], name: 'f', arguments: { kind: 'positional', values } })),
  )
  const inner: fc.Arbitrary<Node> = fc.oneof(
    record<Node>('list', { items: nodes(0, 3) }), record<Node>('context', { entries }), record<Node>('negation', { value: node }), called,
    record<Node>('function', { parameters: fc.array(parameter, { maxLength: 2 }), body: node }), record<Node>('filter', { list: node, filter: node }),
    fc.tuple(node, name).filter(([value]) => value.kind !== 'name').map<Node>(([value, member]) => ({ kind: 'path', value, name: member })),
    fc.tuple(node, fc.constantFrom(['+', '-'] as const, ['*', '/'] as const, ['**'] as const).chain(rank => fc.array(fc.record({ operator: fc.constantFrom(...rank), value: node }), { minLength: 1, maxLength: 2 })))
      .map(([first, rest]) => ({ kind: 'arithmetic', first, rest }) as Node),
    record<Node>('comparison', { operator: fc.constantFrom('=', '!=', '<', '<=', '>', '>='), left: node, right: node }), record<Node>('between', { value: node, low: node, high: node }),
    record<Node>('in', { value: node, test: tie('member') }), record<Node>('instance of', { value: node, type: fc.constantFrom('number', 'date and time', 'function', 'Any', 'a.b') }),
    record<Node>('logic', { operator: fc.constantFrom('and', 'or'), operands: nodes(2, 3) }), record<Node>('if', { condition: node, met: node, unmet: node }),
    record<Node>('for', { iterators, body: node }), record<Node>('quantified', { quantifier: fc.constantFrom('some', 'every'), iterators, condition: node }),
  )
  const member: fc.Arbitrary<Test> = fc.oneof(
    record<Test>('compared', { operator: fc.constantFrom('<', '<=', '>', '>='), value: node }),
    record<Test>('within', { range: tie('range') }), node.filter(({ kind }) => kind !== 'boolean' && kind !== 'test').map<Test>(expression => ({ kind: 'expression', expression })),
  )
  const last = fc.oneof(fc.boolean().map<Test>(value => ({ kind: 'equal to boolean', value })), member)
  return {
    leaf, inner, member, tree: fc.oneof({ maxDepth: 4, depthIdentifier: 'tree' }, leaf, inner) as fc.Arbitrary<Node>,
    range: fc.record({ start: node, end: node, startIncluded: fc.boolean(), endIncluded: fc.boolean() }),
    test: fc.oneof(last, fc.tuple(fc.array(member, { minLength: 1, maxLength: 2 }), last).map<Test>(([tests, end]) => ({ kind: 'any of', tests: [...tests, end] })), member.map<Test>(negated => ({ kind: 'not', test: negated }))) as fc.Arbitrary<Test>,
  }
}) as { tree: fc.Arbitrary<Node>; test: fc.Arbitrary<Test> }
