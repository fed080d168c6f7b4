interface Caller { processId: string; calls: string[] }

/** The process ids that the given ones call, at any depth, and that are not among them. */
export function calledBy(given: readonly Caller[], live: readonly Caller[]): string[] {
  const callsOf = new Map([...live, ...given].map((version) => [version.processId, version.calls]))
  const reached = new Set(given.map((version) => version.processId))
  for (const processId of reached) for (const called of callsOf.get(processId) ?? []) reached.add(called)
  return [...reached].filter((processId) => !given.some((version) => version.processId === processId))
}
