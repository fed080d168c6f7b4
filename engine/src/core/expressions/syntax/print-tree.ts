import { parseFeel } from './parse.ts'
import type { CallArguments, ContextEntry, Iterator, Node, RangeNode, Test } from './tree.ts'

/** A tree as FEEL text that reads to the same tree. Parentheses stand around whatever is not plainly one value. */
export function printTree(node: Node): string {
  switch (node.kind) {
    case 'null': return 'null'
    case 'boolean': return String(node.value)
    case 'number': return node.text
    case 'string': return quote(node.value)
    case 'temporal': return node.type === '@' ? `@"${node.text}"` : `${node.type}("${node.text}")`
    case 'input': return '?'
    case 'name': return node.names.map(printName).join('.')
    case 'list': return `[${node.items.map(printTree).join(', ')}]`
    case 'context': return `{${node.entries.map(printEntry).join(', ')}}`
    case 'range': return printRange(node.range)
    case 'function': return `function(${node.parameters.map(printParameter).join(', ')}) ${printTree(node.body)}`
    case 'call': return `${printFunctionName(node.name)}(${printArguments(node.arguments)})`
    case 'qualified call': return `${[...node.path, node.name].map(printName).join('.')}(${printArguments(node.arguments)})`
    default: return printCompound(node)
  }
}

type Compound = Exclude<Node, { kind: 'null' | 'boolean' | 'number' | 'string' | 'temporal' | 'input' | 'name' | 'list' | 'context' | 'range' | 'function' | 'call' | 'qualified call' }>

function printCompound(node: Compound): string {
  switch (node.kind) {
    case 'path': return `${printBase(node.value)}.${printName(node.name)}`
    case 'filter': return `${printBase(node.list)}[${printTree(node.filter)}]`
    case 'negation': return `-${printBase(node.value)}`
    case 'arithmetic': return printPart(node.first) + node.rest.map(({ operator, value }) => ` ${operator} ${printPart(value)}`).join('')
    case 'comparison': return `${printPart(node.left)} ${node.operator} ${printPart(node.right)}`
    case 'between': return `${printPart(node.value)} between ${printPart(node.low)} and ${printPart(node.high)}`
    case 'in': return `${printPart(node.value)} in ${printMembership(node.test)}`
    case 'instance of': return `${printPart(node.value)} instance of ${printType(node.type)}`
    case 'logic': return node.operands.map(printPart).join(` ${node.operator} `)
    case 'if': return `if ${printPart(node.condition)} then ${printPart(node.met)} else ${printPart(node.unmet)}`
    case 'for': return `for ${printIterators(node.iterators)} return ${printPart(node.body)}`
    case 'quantified': return `${node.quantifier} ${printIterators(node.iterators)} satisfies ${printPart(node.condition)}`
    case 'test': return printTest(node.test)
  }
}

/** An input entry of a decision table, or what stands behind `in`. */
export function printTest(test: Test): string {
  switch (test.kind) {
    case 'always': return '-'
    case 'equal to boolean': return String(test.value)
    case 'compared': return `${test.operator} ${printPart(test.value)}`
    case 'within': return printRange(test.range)
    case 'expression': return printTestExpression(test.expression)
    case 'any of': return test.tests.map(printTest).join(', ')
    case 'not': return `not(${printTest(test.test)})`
  }
}

/** Without parentheses only where a boolean at the end is meant, which is a test of its own only there. */
const printMembership = (test: Test): string => test.kind === 'equal to boolean' ? printTest(test) : `(${printTest(test)})`

/** A boolean at the end would be taken for what the input has to be. */
function printTestExpression(expression: Node): string {
  const printed = printPart(expression)
  return /^(true|false)/.test(printed) ? `(${printed})` : printed
}

const values = new Set<Node['kind']>(['null', 'boolean', 'string', 'list', 'context', 'input', 'temporal', 'path', 'filter'])

/** Names stand in parentheses too: words that follow could otherwise become part of them. */
const printPart = (node: Node): string => values.has(node.kind) || (node.kind === 'number' && !node.text.startsWith('-')) ? printTree(node) : `(${printTree(node)})`

/** What stands before a filter or path, behind a sign or `in`: the places in which a number may have a sign of its own. */
const printBase = (node: Node): string => node.kind === 'number' ? node.text : printPart(node)

const printEntry = ({ name, value }: ContextEntry): string => `"${name}": ${printTree(value)}`

const printRange = ({ start, end, startIncluded, endIncluded }: RangeNode): string => `${startIncluded ? '[' : '('}${printPart(start)}..${printPart(end)}${endIncluded ? ']' : ')'}`

const printIterators = (iterators: readonly Iterator[]): string =>
  iterators.map(({ name, from, to }) => `${printName(name)} in ${to === undefined ? printBase(from) : `${printPart(from)}..${printPart(to)}`}`).join(', ')

function printArguments(args: CallArguments): string {
  if (args.kind === 'positional') return args.values.map(printTree).join(', ')
  return args.values.map(({ name, value }) => `${printParameter(name)}: ${printTree(value)}`).join(', ')
}

const printName = (name: string): string => isName(name) ? name : `\`${name}\``

const printParameter = (name: string): string => isFunctionName(name) ? name : printName(name)

const printFunctionName = (name: string): string => isFunctionName(name) ? name : `\`${name}\``

const printType = (type: string): string => type.split('.').map(name => isName(name) || type.includes(' ') ? name : `\`${name}\``).join('.')

function isName(name: string): boolean {
  const parsed = parseFeel(name)
  return 'tree' in parsed && parsed.tree.kind === 'name' && parsed.tree.names.length === 1 && parsed.tree.names[0] === name
}

function isFunctionName(name: string): boolean {
  const parsed = parseFeel(`${name}()`)
  return 'tree' in parsed && parsed.tree.kind === 'call' && parsed.tree.name === name
}

const escapes: { [character: string]: string } = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '"': '\\"' }

const quote = (text: string): string => `"${text.replace(/[\b\t\n\f\r"]/g, character => escapes[character] ?? character)}"`
