import type { ExecutableElement } from '../model/executable-process.ts'

/** Whether tokens wait at the gateway for each other, counted by the flow they came on. */
export function countsTokens({ type, incoming }: ExecutableElement): boolean {
  return type === 'PARALLEL_GATEWAY' || (type === 'INCLUSIVE_GATEWAY' && incoming.length > 1)
}
