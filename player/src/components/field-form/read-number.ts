/** Reads a typed number; comma and spaces as people write them. What is no number stays text, so that it can be shown and refused. */
export function readNumber(typed: string): number | string {
  const plain = typed.replaceAll(/[\s\u00a0\u202f]/g, '').replace('−', '-').replace(',', '.')
  return plain === '' || Number.isNaN(Number(plain)) ? typed : Number(plain)
}
