/** Most values a card shows. */
export const SHOWN_VALUES = 12

/** Variables worth reading at the end: single values with a name of the script's own, as text. */
export function foundOut(variables: { [name: string]: unknown }): [name: string, value: string][] {
  return Object.entries(variables)
    .filter(([name, value]) => name !== 'sessionId' && value !== '' && ['string', 'number', 'boolean'].includes(typeof value))
    .map(([name, value]): [string, string] => [name, String(value)])
    .slice(0, SHOWN_VALUES)
}
