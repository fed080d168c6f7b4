import type { Processing } from '../processing.ts'
import type { Binding } from '../model/executable-process.ts'

/** What is bound to a version that is not there; `id` is the sentence up to its id. */
interface Unbound extends Binding { expected: string; expectedByTag: string; kind: string; toDo: string; definition: number }

/** Zeebe's sentences about a process, decision or form of which the version that is meant is not there; `undefined` for binding `latest`, where each has its own. */
export function unboundMessage(processing: Processing, { binding, versionTag, expected, expectedByTag, kind, toDo, definition }: Unbound): string | undefined {
  if (binding === 'latest') return undefined
  if (binding === 'versionTag') return `${expectedByTag} and version tag '${versionTag}', but no such ${kind.split(' ')[0]} found.`
  const deployment = processing.keyText(processing.state.definitions.get(definition)!.deployment)
  const found = `${expected} with binding type 'deployment', but no such ${kind.split(' ')[0]} found in the deployment with key ${deployment} which contained the current process.`
  return `${found} To resolve this incident, migrate the process instance to a process definition that is deployed together with the intended ${kind} to ${toDo}.`
}
