/** Process id of a copy that holds this version and no other: `identify.v3`. */
export function versionedId(processId: string, version: number): string {
  return `${processId}.v${version}`
}
