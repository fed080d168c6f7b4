import type { CallArguments, Iterator, Node, Test } from './tree.ts'

/** A variable that an expression reads, with what it reads of it: `customer.name` is `['customer', 'name']`. */
export interface Read {
  path: string[]
  /** Inside a filter, where a field of the item may be meant instead. */
  maybeField: boolean
}

interface Around { bound: ReadonlySet<string>; inFilter: boolean }

/** Everything an expression reads of its variables, in order of appearance, each once. */
export function collectReads(tree: Node): Read[] {
  const reads = new Map<string, Read>()
  visit(tree, { bound: new Set(), inFilter: false }, read => {
    const key = JSON.stringify(read)
    if (!reads.has(key)) reads.set(key, read)
  })
  return [...reads.values()]
}

type Report = (read: Read) => void

const within = ({ bound, inFilter }: Around, names: readonly string[]): Around => ({ bound: new Set([...bound, ...names]), inFilter })

function visit(node: Node, around: Around, report: Report): void {
  const walk = (...nodes: Node[]): void => nodes.forEach(part => visit(part, around, report))
  switch (node.kind) {
    case 'name': return readName(node.names, around, report)
    case 'list': return walk(...node.items)
    case 'context': return visitEntries(node.entries, around, report)
    case 'function': return visit(node.body, within(around, node.parameters), report)
    case 'call': return walk(...valuesOf(node.arguments))
    case 'qualified call': return walk({ kind: 'name', names: node.path }, ...valuesOf(node.arguments))
    case 'path': case 'negation': case 'instance of': return walk(node.value)
    case 'filter': return visitFilter(node, around, report)
    case 'arithmetic': return walk(node.first, ...node.rest.map(({ value }) => value))
    case 'comparison': return walk(node.left, node.right)
    case 'between': return walk(node.value, node.low, node.high)
    case 'in': return walk(node.value, ...partsOf(node.test))
    case 'test': return walk(...partsOf(node.test))
    case 'range': return walk(node.range.start, node.range.end)
    case 'logic': return walk(...node.operands)
    case 'if': return walk(node.condition, node.met, node.unmet)
    case 'for': return visitLoop({ iterators: node.iterators, body: node.body, more: ['partial'] }, around, report)
    case 'quantified': return visitLoop({ iterators: node.iterators, body: node.condition, more: [] }, around, report)
    default: return undefined
  }
}

function readName(path: string[], { bound, inFilter }: Around, report: Report): void {
  if (!bound.has(path[0] ?? '')) report({ path, maybeField: inFilter })
}

function visitEntries(entries: readonly { name: string; value: Node }[], around: Around, report: Report): void {
  entries.forEach(({ value }, index) => visit(value, within(around, entries.slice(0, index).map(({ name }) => name)), report))
}

function visitFilter({ list, filter }: Extract<Node, { kind: 'filter' }>, around: Around, report: Report): void {
  visit(list, around, report)
  visit(filter, { ...within(around, ['item']), inFilter: true }, report)
}

interface Loop { iterators: readonly Iterator[]; body: Node; more: readonly string[] }

function visitLoop({ iterators, body, more }: Loop, around: Around, report: Report): void {
  for (const { from, to } of iterators) for (const bound of to === undefined ? [from] : [from, to]) visit(bound, around, report)
  visit(body, within(around, [...more, ...iterators.map(({ name }) => name)]), report)
}

const valuesOf = (args: CallArguments): Node[] => args.kind === 'positional' ? args.values : args.values.map(({ value }) => value)

function partsOf(test: Test): Node[] {
  switch (test.kind) {
    case 'compared': return [test.value]
    case 'within': return [test.range.start, test.range.end]
    case 'expression': return [test.expression]
    case 'any of': return test.tests.flatMap(partsOf)
    case 'not': return partsOf(test.test)
    default: return []
  }
}
