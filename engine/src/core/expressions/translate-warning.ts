import type { Warning } from 'feelin'

/** A warning of the library in Zeebe's words, as near as what it tells allows; `undefined` where Zeebe does not warn. */
export function translateWarning(warning: Warning): string | undefined {
  const { type, message } = warning
  const quoted = /'(.*?)'/.exec(message)?.[1] ?? ''
  if (type === 'NO_VARIABLE_FOUND') return `[${type}] No variable found with name '${quoted}'`
  if (type === 'NO_CONTEXT_ENTRY_FOUND') return `[${type}] No context entry found with key '${quoted}'. Available keys: ${availableKeys(warning)}`
  if (type === 'NO_PROPERTY_FOUND' && warning.details.values.target === null) return undefined
  if (type === 'NO_PROPERTY_FOUND') return `[${type}] No property found with name '${quoted}' of value '${String(warning.details.values.target)}'. Available properties: `
  return `[${type}] ${translateArithmetic(message)}`
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
