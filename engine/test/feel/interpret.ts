import { callBuiltIn } from '../../src/core/expressions/compiler/call-built-in.ts'
import type { Outcome } from '../../src/core/expressions/compiler/code.ts'
import { relations } from '../../src/core/expressions/compiler/compile-comparison.ts'
import { literalValue } from '../../src/core/expressions/compiler/compile-literal.ts'
import { evaluateCode, type Result } from '../../src/core/expressions/compiler/evaluate-code.ts'
import { Fault } from '../../src/core/expressions/compiler/fault.ts'
import { asItem as loopItem } from '../../src/core/expressions/compiler/or-null.ts'
import { type Run, type ValueLookup, warn } from '../../src/core/expressions/compiler/run.ts'
import { maxSteps } from '../../src/core/expressions/compiler/spend.ts'
import { findBuiltIn, findBuiltInByParameters, gatherArguments } from '../../src/core/expressions/functions/find-built-in.ts'
import type { CallArguments, Iterator, Node, Test } from '../../src/core/expressions/syntax/tree.ts'
import { add, divide, multiply, negate, power, subtract } from '../../src/core/expressions/values/arithmetic.ts'
import { equal } from '../../src/core/expressions/values/equal.ts'
import { enter } from '../../src/core/expressions/values/enter.ts'
import { FeelFunction } from '../../src/core/expressions/values/feel-function.ts'
import { isContext } from '../../src/core/expressions/values/is-context.ts'
import { listKeys, listNames } from '../../src/core/expressions/values/list-names.ts'
import { kindOf } from '../../src/core/expressions/values/kind-of.ts'
import { isNumber, toDouble } from '../../src/core/expressions/values/number.ts'
import { orderValues } from '../../src/core/expressions/values/order-values.ts'
import { printValue } from '../../src/core/expressions/values/print-value.ts'
import { propertiesOf } from '../../src/core/expressions/values/properties.ts'
import { Range } from '../../src/core/expressions/values/range.ts'
import { sameValue } from '../../src/core/expressions/values/same-value.ts'
import { typeOf } from '../../src/core/expressions/values/type-of.ts'
import type { Context, FeelNumber, Value } from '../../src/core/expressions/values/value.ts'

/**
 * FEEL by a plain walk through the tree: names are looked up in maps, inside out, nothing is prepared. What the compiled form must agree with; the
 * values themselves are computed by the same code.
 */
export function interpret(tree: Node, variables: ValueLookup): Result {
  return evaluateCode(run => new Interpreter(run).walk(tree, []), { text: 'text', variables })
}

/** Inside first: names of values, and names of functions that can be called. */
interface Layer { values: Map<string, Value>; functions: Map<string, FeelFunction> }

const valuesOf = (entries: [string, Value][]): Layer => ({ values: new Map(entries), functions: new Map() })

function layerOf(context: Context): Layer {
  const layer = valuesOf([])
  for (const name of Object.getOwnPropertyNames(context)) {
    const value = context[name] ?? null
    if (value instanceof FeelFunction) layer.functions.set(name, value)
    else layer.values.set(name, value)
  }
  return layer
}

const soft = (outcome: Outcome): Outcome => outcome instanceof Fault && !outcome.fatal ? null : outcome
const asItem = (outcome: Outcome): Outcome => outcome instanceof Fault && outcome.fatal ? new Fault(`fatal error("${outcome.message}")`) : outcome
const operations = { '+': add, '-': subtract, '*': multiply, '/': divide, '**': power }
const noInput = `No input value available. '?' can only be used inside an unary-test expression.`

class Interpreter {
  readonly #run: Run

  constructor(run: Run) {
    this.#run = run
  }

  walk(node: Node, layers: Layer[]): Outcome {
    switch (node.kind) {
      case 'name': return this.#name(node.names, layers)
      case 'input': return this.#find('?', layers) ?? (this.#find('?', layers) === null ? null : new Fault(noInput, true))
      case 'list': return this.#list(node.items, layers)
      case 'context': return this.#context(node.entries, layers)
      case 'path': return this.#with(this.walk(node.value, layers), value => this.#member(value, node.name))
      case 'negation': return soft(this.#with(this.walk(node.value, layers), value => negate(value, this.#run)))
      case 'arithmetic': return this.#arithmetic(node, layers)
      case 'comparison': return this.#comparison(node, layers)
      case 'between': return this.#chain([() => this.#relate('>=', node.value, node.low, layers), () => this.#relate('<=', node.value, node.high, layers)], false)
      case 'in': return this.#with(this.walk(node.value, layers), value => this.test(node.test, [valuesOf([['cellInput', value instanceof FeelFunction ? undefined as never : value]]), ...layers]))
      case 'test': return this.test(node.test, layers)
      case 'instance of': return this.#with(this.walk(node.value, layers), value => node.type === 'Any' ? value !== null : typeOf(value) === node.type)
      case 'logic': return this.#logic(node, layers)
      case 'if': return this.#if(node, layers)
      case 'filter': return this.#filter(node, layers)
      case 'for': return this.#for(node, layers)
      case 'quantified': return this.#quantified(node, layers)
      case 'call': return this.#call(node, layers)
      case 'qualified call': return this.#qualified(node, layers)
      case 'function': return new FeelFunction(node.parameters, args => this.walk(node.body, [valuesOf(node.parameters.map((name, index) => [name, args[index] ?? null])), ...layers]) as Value)
      case 'range': return this.#range(node, layers)
      default: return literalValue(node)
    }
  }

  test(test: Test, layers: Layer[]): Outcome {
    switch (test.kind) {
      case 'always': return true
      case 'equal to boolean': return equal(this.#input(layers), test.value, this.#run)
      case 'compared': return this.#compared(test, layers)
      case 'within': return this.#within(test, layers)
      case 'any of': return this.#fold(test.tests.map(one => () => this.test(one, layers)), true)
      case 'not': return this.#not(this.test(test.test, layers))
      case 'expression': return this.#judge(test.expression, layers)
    }
  }

  #with(outcome: Outcome, use: (value: Value) => Outcome): Outcome {
    return outcome instanceof Fault ? outcome : use(outcome)
  }

  #find(name: string, layers: Layer[]): Value | undefined {
    const layer = layers.find(({ values }) => values.has(name))
    return layer === undefined ? this.#run.variables.get(name) : layer.values.get(name)
  }

  #name([first = '', ...rest]: string[], layers: Layer[]): Outcome {
    const value = this.#find(first, layers)
    if (value !== undefined) return rest.reduce<Value>((at, name) => this.#member(at, name), value)
    warn(this.#run, 'NO_VARIABLE_FOUND', `No variable found with name '${first}'`)
    return null
  }

  #member(value: Value, name: string): Value {
    if (Array.isArray(value)) return (value as Value[]).map(item => this.#member(item, name))
    if (isContext(value) && Object.hasOwn(value, name) && !(value[name] instanceof FeelFunction)) return value[name] ?? null
    const property = isContext(value) ? undefined : propertiesOf(value).get(name)
    if (property !== undefined) return property
    const keys = isContext(value) ? listKeys(value) : ''
    if (value === null) warn(this.#run, 'NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${name}'. The context is null`)
    else if (isContext(value)) warn(this.#run, 'NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${name}'. ${keys === '' ? 'The context is empty' : `Available keys: ${keys}`}`)
    else warn(this.#run, 'NO_PROPERTY_FOUND', `No property found with name '${name}' of value '${printValue(value)}'. Available properties: ${listNames([...propertiesOf(value).keys()])}`)
    return null
  }

  #list(items: Node[], layers: Layer[]): Outcome {
    const values: Value[] = []
    for (const item of items) {
      const outcome = asItem(this.walk(item, layers))
      if (outcome instanceof Fault) return outcome
      values.push(outcome)
    }
    return values
  }

  #context(entries: { name: string; value: Node }[], layers: Layer[]): Outcome {
    const context: { [name: string]: Value } = Object.create(null)
    for (const { name, value } of entries) {
      const outcome = asItem(this.walk(value, [layerOf(context), ...layers]))
      if (outcome instanceof Fault) return outcome
      enter(context, name, outcome)
    }
    return context
  }

  #arithmetic({ first, rest }: Extract<Node, { kind: 'arithmetic' }>, layers: Layer[]): Outcome {
    return rest.reduce((left, { operator, value }) => {
      const right = this.walk(value, layers)
      return soft(this.#with(left, one => this.#with(right, other => operations[operator](one, other, this.#run))))
    }, this.walk(first, layers))
  }

  #relate(operator: keyof typeof relations, left: Node, right: Node, layers: Layer[]): Outcome {
    const [one, other] = [this.walk(left, layers), this.walk(right, layers)]
    return this.#with(one, value => this.#with(other, against => relations[operator](value, against, this.#run)))
  }

  #comparison({ operator, left, right }: Extract<Node, { kind: 'comparison' }>, layers: Layer[]): Outcome {
    return operator === '!=' ? this.#not(this.#relate('=', left, right, layers)) : this.#relate(operator, left, right, layers)
  }

  #boolean(outcome: Outcome): Outcome {
    if (typeof outcome === 'boolean' || outcome instanceof Fault) return soft(outcome)
    warn(this.#run, 'INVALID_TYPE', `Expected boolean but found '${printValue(outcome)}'`)
    return null
  }

  #not(outcome: Outcome): Outcome {
    const boolean = this.#boolean(outcome)
    return typeof boolean === 'boolean' ? !boolean : boolean
  }

  /** Operands of which one that is `decisive` decides. */
  #fold(operands: (() => Outcome)[], decisive: boolean): Outcome {
    let result: Outcome = !decisive
    for (const operand of operands) {
      if (result === decisive || result instanceof Fault) return result
      const wasNull: boolean = result === null
      const outcome: Outcome = operand()
      const known: boolean = outcome === decisive || (outcome instanceof Fault && outcome.fatal)
      result = wasNull ? (known ? outcome : null) : this.#boolean(outcome)
    }
    return result
  }

  /** The same in pairs: `(a and b) and c`. */
  #chain(operands: (() => Outcome)[], decisive: boolean): Outcome {
    const [first, ...rest] = operands
    return rest.reduce((left, operand) => this.#fold([() => left, operand], decisive), first === undefined ? null : first())
  }

  #logic({ operator, operands }: Extract<Node, { kind: 'logic' }>, layers: Layer[]): Outcome {
    return this.#chain(operands.map(operand => () => this.walk(operand, layers)), operator === 'or')
  }

  #if({ condition, met, unmet }: Extract<Node, { kind: 'if' }>, layers: Layer[]): Outcome {
    const answer = this.#boolean(this.walk(condition, layers))
    return answer instanceof Fault ? answer : this.walk(answer === true ? met : unmet, layers)
  }

  #filter({ list, filter }: Extract<Node, { kind: 'filter' }>, layers: Layer[]): Outcome {
    const items = this.walk(list, layers)
    if (items instanceof Fault) return soft(items)
    if (!Array.isArray(items)) {
      warn(this.#run, 'INVALID_TYPE', `Expected list but found '${printValue(items)}'`)
      return null
    }
    return soft(this.#select(items, filter, layers))
  }

  #select(items: Value[], filter: Node, layers: Layer[]): Outcome {
    if (filter.kind === 'number') return itemAt(items, literalValue(filter) as FeelNumber)
    if (filter.kind === 'negation' && filter.value.kind === 'number') return itemAt(items, -toDouble(literalValue(filter.value) as FeelNumber))
    const perItem = filter.kind === 'call' || filter.kind === 'qualified call' || (filter.kind === 'comparison' && filter.operator !== '!=')
    const outside = perItem ? null : this.walk(filter, layers)
    if (!(outside instanceof Fault) && isNumber(outside)) return itemAt(items, outside)
    const kept: Value[] = []
    for (const [index, item] of items.entries()) {
      const outcome = this.walk(filter, [...isContext(item) ? [layerOf(item)] : [], valuesOf([['item', item]]), ...layers])
      if (index === 0 && outcome instanceof Fault) return outcome
      if (index === 0 && isNumber(outcome as Value)) return itemAt(items, outcome as FeelNumber)
      if (outcome === true) kept.push(item)
    }
    return kept
  }

  #lists(iterators: Iterator[], layers: Layer[]): Value[][] | Fault | null {
    const lists = iterators.map(iterator => this.#elements(iterator, layers))
    for (const outcome of lists) if (!(outcome instanceof Fault) && !Array.isArray(outcome)) warn(this.#run, 'INVALID_TYPE', `Expected list but found '${printValue(outcome)}'`)
    const other = lists.find(outcome => !Array.isArray(outcome))
    return other === undefined ? lists as Value[][] : other instanceof Fault && other.fatal ? other : null
  }

  #elements({ from, to }: Iterator, layers: Layer[]): Outcome {
    const start = this.walk(from, layers)
    if (to === undefined) return start
    const end = this.walk(to, layers)
    for (const bound of [start, end]) {
      if (bound instanceof Fault) return bound
      if (isNumber(bound)) continue
      warn(this.#run, 'INVALID_TYPE', `Expected number but found '${printValue(bound)}'`)
      return new Fault('no number')
    }
    return countFrom(start as FeelNumber, end as FeelNumber, this.#run)
  }

  #for({ iterators, body }: Extract<Node, { kind: 'for' }>, layers: Layer[]): Outcome {
    const lists = this.#lists(iterators, layers)
    if (!Array.isArray(lists)) return lists
    const results: Value[] = []
    for (const values of combinations(lists)) {
      const bound = iterators.map(({ name }, index): [string, Value] => [name, values[index] ?? null]).reverse()
      const outcome = this.walk(body, [valuesOf([...bound, ['partial', [...results]]]), ...layers])
      results.push(loopItem(outcome))
    }
    return results
  }

  #quantified({ quantifier, iterators, condition }: Extract<Node, { kind: 'quantified' }>, layers: Layer[]): Outcome {
    const lists = this.#lists(iterators, layers)
    if (!Array.isArray(lists)) return lists
    const asked = combinations(lists).map(values => () => this.walk(condition, [valuesOf(iterators.map(({ name }, index): [string, Value] => [name, values[index] ?? null]).reverse()), ...layers]))
    return this.#fold(asked, quantifier === 'some')
  }

  #call({ name, arguments: args }: Extract<Node, { kind: 'call' }>, layers: Layer[]): Outcome {
    const own = layers.map(({ functions }) => functions.get(name)).find(found => found !== undefined && takes(found, args))
    const found = own ?? (args.kind === 'positional' ? findBuiltIn(name, args.values.length) : findBuiltInByParameters(name, args.values.map(argument => argument.name)))
    if (found === undefined) {
      warn(this.#run, 'NO_FUNCTION_FOUND', notFound(name, args))
      return null
    }
    const bound = this.#arguments(found.parameters, args, layers)
    const outcome = found instanceof FeelFunction ? found.invoke(bound as Value[], this.#run) as Outcome : callBuiltIn(found, bound.some(argument => argument instanceof Fault) ? bound : gatherArguments(found, bound) as Value[], this.#run)
    if (!(outcome instanceof Fault) || outcome.fatal) return outcome
    warn(this.#run, 'FUNCTION_INVOCATION_FAILURE', `Failed to invoke function '${name}': ${outcome.message}`)
    return null
  }

  #arguments(parameters: readonly string[], args: CallArguments, layers: Layer[]): Outcome[] {
    if (args.kind === 'positional') return args.values.map(value => this.walk(value, layers))
    return parameters.map(parameter => {
      const named = args.values.findLast(argument => argument.name === parameter)
      return named === undefined ? null : this.walk(named.value, layers)
    })
  }

  #qualified({ path, name, arguments: args }: Extract<Node, { kind: 'qualified call' }>, layers: Layer[]): Outcome {
    const holder = this.#name(path, layers)
    if (holder instanceof Fault) return holder
    const found = isContext(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined
    if (found instanceof FeelFunction && takes(found, args)) return found.invoke(this.#arguments(found.parameters, args, layers) as Value[], this.#run) as Outcome
    const text = isContext(holder) ? notFound(name, args) : `Expected context but found '${printValue(holder)}'`
    warn(this.#run, isContext(holder) ? 'NO_FUNCTION_FOUND' : 'INVALID_TYPE', text)
    return new Fault(text)
  }

  #range({ range }: Extract<Node, { kind: 'range' }>, layers: Layer[]): Outcome {
    const [start, end] = [this.walk(range.start, layers), this.walk(range.end, layers)]
    if (start instanceof Fault) return start
    if (end instanceof Fault) return end
    if (kindOf(start) === kindOf(end) && !['null', 'string', 'boolean', 'list', 'context', 'function', 'range'].includes(kindOf(start))) return new Range({ ...range, start, end })
    return new Fault('Invalid range definition')
  }

  #input(layers: Layer[]): Value {
    const value = this.#find('cellInput', layers)
    if (value === undefined) warn(this.#run, 'NO_VARIABLE_FOUND', 'No input value found.')
    return value ?? null
  }

  #compared({ operator, value }: Extract<Test, { kind: 'compared' }>, layers: Layer[]): Outcome {
    const input = this.#input(layers)
    return this.#with(this.walk(value, layers), other => relations[operator](input, other, this.#run))
  }

  #within({ range }: Extract<Test, { kind: 'within' }>, layers: Layer[]): Outcome {
    const bounds = [this.walk(range.start, layers), this.walk(range.end, layers)] as [Outcome, Outcome]
    const input = this.#input(layers)
    const comparable = bounds.every(bound => !(bound instanceof Fault) && kindOf(bound) === kindOf(input))
    const [low, high] = comparable ? bounds.map(bound => orderValues(input, bound as Value)) : []
    if (low !== undefined && high !== undefined) return (range.startIncluded ? low >= 0 : low > 0) && (range.endIncluded ? high <= 0 : high < 0)
    const [start, end] = bounds.map(bound => bound instanceof Fault ? `${bound.fatal ? 'fatal error' : 'error'}("${bound.message}")` : printValue(bound))
    warn(this.#run, 'NOT_COMPARABLE', `Can't compare '${printValue(this.#input(layers))}' with '${start}' and '${end}'`)
    return null
  }

  #judge(expression: Node, layers: Layer[]): Outcome {
    const input = this.#input(layers)
    const first = this.walk(expression, layers)
    if (first instanceof Fault && first.fatal) {
      const second = this.walk(expression, [valuesOf([['?', input]]), ...layers])
      return typeof second === 'boolean' ? second : null
    }
    if (first === true || first instanceof Fault) return first === true
    if (Array.isArray(first) && first.some(item => sameValue(item, input) === true)) return true
    const same = equal(input, first, this.#run)
    return Array.isArray(first) ? same === true : same
  }
}

function notFound(name: string, args: CallArguments): string {
  if (args.kind === 'positional') return `No function found with name '${name}' and ${args.values.length} parameters`
  return `No function found with name '${name}' and parameters: ${[...new Set(args.values.map(argument => argument.name))].join(',')}`
}

const takes = (found: FeelFunction, args: CallArguments): boolean =>
  args.kind === 'positional' ? found.parameters.length === args.values.length : args.values.every(({ name }) => found.parameters.includes(name))

function itemAt(items: Value[], index: FeelNumber): Value {
  const wanted = toDouble(index)
  const at = wanted > 0 ? wanted - 1 : items.length + wanted
  return at < 0 ? null : items[Math.trunc(at)] ?? null
}

function countFrom(from: FeelNumber, to: FeelNumber, run: Run): FeelNumber[] {
  const ascending = (orderValues(from, to) ?? 0) < 0
  const numbers: FeelNumber[] = []
  for (let at = from; ascending ? (orderValues(at, to) ?? 1) <= 0 : (orderValues(at, to) ?? -1) >= 0; at = (ascending ? add : subtract)(at, 1, run) as FeelNumber) {
    if (numbers.push(at) > maxSteps) break
  }
  return numbers
}

const combinations = (lists: Value[][]): Value[][] => lists.reduce<Value[][]>((rows, list) => rows.flatMap(row => list.map(value => [...row, value])), [[]])
