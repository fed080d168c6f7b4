interface Caller { processId: string; calls: string[] }

/** Those that call a process, and those that call these, without the process itself. */
export function callersOf<Version extends Caller>(processId: string, versions: readonly Version[]): Version[] {
  const reached = new Set([processId])
  for (let size = 0; size < reached.size;) {
    size = reached.size
    for (const version of versions) if (version.calls.some((called) => reached.has(called))) reached.add(version.processId)
  }
  reached.delete(processId)
  return versions.filter((version) => reached.has(version.processId))
}
