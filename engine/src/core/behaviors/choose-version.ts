import type { Binding } from '../model/executable-process.ts'

/** What is remembered of a version that a binding may ask for. */
interface Version { deployment?: number; versionTag?: string }

/**
 * The newest of some versions, ascending, that a binding means. `deployment` is the deployment of the process that refers to it; versions of a time before bindings were
 * kept have none.
 */
export function chooseVersion<Listed>(versions: readonly Listed[], rowOf: (listed: Listed) => Version | undefined, { binding, versionTag, deployment }: Binding & { deployment: number }): Listed | undefined {
  if (binding === 'latest') return versions.at(-1)
  return versions.findLast(listed => binding === 'deployment' ? rowOf(listed)?.deployment === deployment : rowOf(listed)?.versionTag === versionTag)
}
