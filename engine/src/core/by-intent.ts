/** Looks up what a table keeps under `VALUE_TYPE INTENT`, without building that text each time. */
export function byIntent<Kept>(table: { readonly [name: string]: Kept }): (valueType: string, intent: string) => Kept | undefined {
  const index = new Map<string, Map<string, Kept>>()
  for (const [name, kept] of Object.entries(table)) {
    const [valueType = '', intent = ''] = name.split(' ')
    index.set(valueType, (index.get(valueType) ?? new Map()).set(intent, kept))
  }
  return (valueType, intent) => index.get(valueType)?.get(intent)
}
