import type { IntegrationFunction, JsonValue, Variables } from '@souffleur/schemas'
import { FunctionFault } from './call-outcome.ts'

type Declared = IntegrationFunction['parameters'][number]

/** The declared parameters out of what the script gives: of the declared type, defaults filled in, everything else left out. @throws FunctionFault */
export function readArguments(parameters: IntegrationFunction['parameters'], given: Variables): Variables {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, readArgument(parameter, given[parameter.name])]))
}

function readArgument(parameter: Declared, given: JsonValue | undefined): JsonValue {
  const value = given ?? (parameter.default as JsonValue | undefined) ?? null
  if (value === null || (value === '' && parameter.type !== 'string')) {
    if (parameter.required) throw new FunctionFault(`The parameter "${parameter.name}" has no value. Give it one in the step that calls the function.`)
    return null
  }
  const converted = converters[parameter.type](value)
  if (converted === undefined) throw new FunctionFault(`The parameter "${parameter.name}" should be a ${parameter.type}, but is ${JSON.stringify(value).slice(0, 100)}.`)
  return converted
}

/** Fields of a form give text where a system wants numbers; `undefined` where nothing sensible comes out. */
const converters: { [type in Declared['type']]: (value: JsonValue) => JsonValue | undefined } = {
  string: (value) => typeof value === 'object' ? undefined : String(value),
  number: (value) => typeof value === 'number' || typeof value === 'bigint' ? value : toNumber(value),
  boolean: (value) => ({ true: true, false: false })[String(value)],
  object: (value) => typeof value === 'object' ? value : undefined,
}

function toNumber(value: JsonValue): number | undefined {
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined
}
