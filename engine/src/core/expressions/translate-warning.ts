import type { Warning } from 'feelin'

/** A warning of the library in Zeebe's words, as near as what it tells allows. */
export function translateWarning(warning: Warning): string {
  const { type, message } = warning
  const quoted = /'(.*?)'/.exec(message)?.[1] ?? ''
  if (type === 'NO_VARIABLE_FOUND') return `[${type}] No variable found with name '${quoted}'`
  if (type === 'NO_CONTEXT_ENTRY_FOUND') return `[${type}] No context entry found with key '${quoted}'. Available keys: ${availableKeys(warning)}`
  if (type === 'NO_PROPERTY_FOUND') return `[${type}] No property found with name '${quoted}' of value '${String(warning.details.values.target)}'. Available properties: `
  return `[${type}] ${message}`
}

function availableKeys(warning: Warning): string {
  const target = warning.details.values.target
  return typeof target === 'object' && target !== null ? Object.keys(target).map(key => `'${key}'`).join(', ') : ''
}
