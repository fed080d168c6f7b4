import { readIdentity } from './read-identity.ts'

/** Id and version tag of a form file, which is all that the engine reads of it. */
export function readForm(file: { resourceName: string; bytes: Uint8Array }): { formId: string; versionTag: string } | { problem: string } {
  const read = readIdentity(file, { kind: 'form', unreadable: what => `Failed to parse formId from form JSON. '${file.resourceName}': ${what}` })
  return 'problem' in read ? read : { formId: read.id, versionTag: read.versionTag }
}
