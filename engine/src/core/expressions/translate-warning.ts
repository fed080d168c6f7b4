import type { Warning } from 'feelin'

/** A warning of the library in Zeebe's words, as near as what it tells allows; `undefined` where Zeebe does not warn. */
export function translateWarning(warning: Warning): string | undefined {
  const { type, message } = warning
  const quoted = /'(.*?)'/.exec(message)?.[1] ?? ''
  if (type === 'NO_VARIABLE_FOUND') return `[${type}] No variable found with name '${quoted}'`
  if (type === 'NO_CONTEXT_ENTRY_FOUND') return `[${type}] No context entry found with key '${quoted}'. Available keys: ${availableKeys(warning)}`
  if (type === 'NO_PROPERTY_FOUND' && warning.details.values.target === null) return undefined
  if (type === 'NO_PROPERTY_FOUND') return `[${type}] No property found with name '${quoted}' of value '${String(warning.details.values.target)}'. Available properties: `
  return type === 'INVALID_ARGUMENTS' ? translateArguments(warning) : `[${type}] ${translateArithmetic(message)}`
}

/** What Zeebe's functions say of an argument, by function. */
const argumentFaults: { [name: string]: (argument: string) => string } = {
  number: argument => `Can't parse '${argument}' as a number`,
  date: argument => `Failed to parse date from '${argument}'`,
  time: argument => `Failed to parse local-time from '${argument}'`,
  'date and time': argument => `Failed to parse date-time from '${argument}'`,
  duration: argument => `Failed to parse duration from '${argument}'`,
  replace: argument => `Invalid pattern '${argument}'`,
  matches: argument => `Invalid pattern '${argument}'`,
  split: argument => `Invalid pattern for delimiter '${argument}'`,
}

function translateArguments({ type, message, details }: Warning): string | undefined {
  const name = /^[a-z ]+(?=\()/.exec(message)?.[0] ?? ''
  const argument = Object.values(details.values)[0]
  const fault = argumentFaults[name]
  return fault === undefined ? `[${type}] ${message}` : `[FUNCTION_INVOCATION_FAILURE] Failed to invoke function '${name}': ${fault(String(argument))}`
}

/** The library says `Can't multiply 'right' to 'left'` whatever the operator. */
function translateArithmetic(message: string): string {
  const [, operator = '', right = '', left = ''] = /^Can't (\w+) (.*) to (.*)$/s.exec(message) ?? []
  if (operator === 'subtract') return `Can't subtract ${right} from ${left}`
  return operator === 'multiply' || operator === 'divide' ? `Can't ${operator} ${left} by ${right}` : message
}

function availableKeys(warning: Warning): string {
  const target = warning.details.values.target
  return typeof target === 'object' && target !== null ? Object.keys(target).map(key => `'${key}'`).join(', ') : ''
}
