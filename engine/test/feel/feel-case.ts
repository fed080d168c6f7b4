/** A question to FEEL or DMN and what a real Zeebe answered. */
export interface FeelCase {
  id: string
  group: string
  /** `literal`, `unary`, `table`, `model`, or the place of a process in which the expression stands. */
  via: string
  expression: string
  /** Of unary tests: the expression of the input. */
  input?: string
  /** Variables: an object, or JSON text where the exact numbers matter. */
  context?: object | string
  table?: DecisionTableCase
  model?: string
  /** Zeebe's JSON, as text. */
  result?: string
  failure?: { kind: 'deploy' | 'evaluate' | 'incident'; errorType?: string; message: string }
  reached?: object
}

export interface DecisionTableCase {
  hitPolicy: string
  aggregation?: string
  inputs: [expression: string, type: string][]
  outputs: [name: string, type: string, values?: string, byDefault?: string][]
  rules: [tests: string[], results: string[]][]
}
