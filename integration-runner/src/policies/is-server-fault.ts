/** An answer that says: not your fault, perhaps next time. */
export function isServerFault(answer: unknown): boolean {
  const { status } = answer as { status: number }
  return status >= 500 || status === 408 || status === 429
}
