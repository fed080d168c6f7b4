/**
 * A FEEL expression as read. Parentheses leave no trace: the shape says what they said. Chains of equal rank (`a + b - c`, `a and b and c`) are
 * one node, so that a long sum is not a deep tree.
 */
export type Node =
  | { kind: 'null' }
  | { kind: 'boolean'; value: boolean }
  /** `text` as written: it may have more digits than arithmetic keeps, and a sign behind another (`--1`). */
  | { kind: 'number'; text: string }
  /** Escapes are resolved. */
  | { kind: 'string'; value: string }
  /** `date("…")`, `@"…"`: read when the expression is; text that does not fit is null without a warning. */
  | { kind: 'temporal'; type: TemporalLiteralType; text: string }
  | { kind: 'list'; items: Node[] }
  | { kind: 'context'; entries: ContextEntry[] }
  /** `a.b.c`: a variable and what is read of it. */
  | { kind: 'name'; names: string[] }
  /** `?`: the input of a unary test. */
  | { kind: 'input' }
  | { kind: 'function'; parameters: string[]; body: Node }
  | { kind: 'call'; name: string; arguments: CallArguments }
  /** `a.b.f(x)`: a function that a context holds. */
  | { kind: 'qualified call'; path: string[]; name: string; arguments: CallArguments }
  | { kind: 'path'; value: Node; name: string }
  | { kind: 'filter'; list: Node; filter: Node }
  | { kind: 'negation'; value: Node }
  | { kind: 'arithmetic'; first: Node; rest: { operator: ArithmeticOperator; value: Node }[] }
  | { kind: 'comparison'; operator: ComparisonOperator; left: Node; right: Node }
  | { kind: 'between'; value: Node; low: Node; high: Node }
  | { kind: 'in'; value: Node; test: Test }
  | { kind: 'instance of'; value: Node; type: string }
  | { kind: 'logic'; operator: 'and' | 'or'; operands: Node[] }
  | { kind: 'if'; condition: Node; met: Node; unmet: Node }
  | { kind: 'for'; iterators: Iterator[]; body: Node }
  | { kind: 'quantified'; quantifier: 'some' | 'every'; iterators: Iterator[]; condition: Node }
  /** A range that is an argument of a function: the one place where it is a value. */
  | { kind: 'range'; range: RangeNode }
  /** `> 4`, `[1..3]` among expressions: they test an input that most often is not there. */
  | { kind: 'test'; test: Test }

/** What a unary test asks of its input. */
export type Test =
  | { kind: 'equal to boolean'; value: boolean }
  | { kind: 'compared'; operator: Exclude<ComparisonOperator, '=' | '!='>; value: Node }
  | { kind: 'within'; range: RangeNode }
  /** True, or a list that holds the input, or equal to it. */
  | { kind: 'expression'; expression: Node }
  | { kind: 'any of'; tests: Test[] }
  | { kind: 'not'; test: Test }
  /** `-` */
  | { kind: 'always' }

export interface RangeNode { start: Node; end: Node; startIncluded: boolean; endIncluded: boolean }

export interface ContextEntry { name: string; value: Node }

export interface Iterator {
  name: string
  /** With `to`: the whole numbers from `from` to `to`, up or down; else a list. */
  from: Node
  to?: Node
}

export type CallArguments = { kind: 'positional'; values: Node[] } | { kind: 'named'; values: ContextEntry[] }

export type TemporalLiteralType = 'date' | 'time' | 'date and time' | 'duration' | '@'

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**'

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>='
