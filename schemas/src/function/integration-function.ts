import { Type, type Static } from 'typebox'

/** One declared parameter. Order in the list is the order of the form and of evaluation. */
export const Parameter = Type.Object({
  name: Type.String({ pattern: '^[A-Za-z_][A-Za-z0-9_]*$' }),
  label: Type.Optional(Type.String()),
  type: Type.Union([Type.Literal('string'), Type.Literal('number'), Type.Literal('boolean'), Type.Literal('object')]),
  required: Type.Optional(Type.Boolean()),
  default: Type.Optional(Type.Unknown()),
  example: Type.Optional(Type.Unknown()),
})

/** What answers while a script is tested, and what a failing call becomes. */
export const Sample = Type.Object({ name: Type.String(), input: Type.Record(Type.String(), Type.Unknown()), output: Type.Unknown() })

/** How a function behaves against its system; every member has a default (see the runner's README). */
export const Policy = Type.Object({
  timeoutMs: Type.Optional(Type.Integer({ minimum: 10, maximum: 60000 })),
  /** Further attempts after a transport failure or 5xx; idempotent calls only. */
  retries: Type.Optional(Type.Integer({ minimum: 0, maximum: 5 })),
  cache: Type.Optional(Type.Object({
    ttlSeconds: Type.Integer({ minimum: 1 }),
    /** Parameters that make the key; all where absent. */
    key: Type.Optional(Type.Array(Type.String())),
    staleIfErrorSeconds: Type.Optional(Type.Integer({ minimum: 0 })),
  })),
})

/** A versioned integration function. `request` texts may hold `{{ FEEL }}` over the parameters; `response` is FEEL over `status` and `body`. */
export const IntegrationFunction = Type.Object({
  id: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 100 }),
  version: Type.Integer({ minimum: 1 }),
  name: Type.String({ minLength: 1 }),
  names: Type.Optional(Type.Record(Type.String(), Type.String())),
  description: Type.Optional(Type.String()),
  /** Id of the outside system: its base address comes from the runner's configuration, so a script can't name an address. */
  system: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
  kind: Type.Literal('http'),
  /** False: it changes something outside; a step back over it stops, retries need an idempotency key. */
  repeatable: Type.Optional(Type.Boolean()),
  parameters: Type.Array(Parameter),
  request: Type.Object({
    method: Type.Enum(['GET', 'POST', 'PUT', 'DELETE']),
    path: Type.String(),
    query: Type.Optional(Type.Record(Type.String(), Type.String())),
    body: Type.Optional(Type.String({ description: 'FEEL that gives the JSON body' })),
  }),
  response: Type.Object({ result: Type.String({ description: 'FEEL over status, body and the parameters: the value stored in the result variable' }) }),
  /** First match wins: `when` is FEEL over status and body; the code is thrown as a BPMN error. Time-outs and transport failures throw `unavailable`. */
  errors: Type.Optional(Type.Array(Type.Object({ when: Type.String(), code: Type.String(), message: Type.Optional(Type.String()) }))),
  policy: Type.Optional(Policy),
  samples: Type.Array(Sample),
})
export type IntegrationFunction = Static<typeof IntegrationFunction>

/** Job type of every *Call function* step, and its task headers. Parameters are the job's input-mapped variables. */
export const functionJobType = 'function'
export const functionHeaders = { functionId: 'functionId', functionVersion: 'functionVersion', resultVariable: 'resultVariable' } as const

/** Error code thrown when a system can't be reached or answers too late; draw an error boundary event with it for the fallback. */
export const unavailableError = 'unavailable'
