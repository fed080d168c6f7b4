import type { Expected } from '../expressions/expected.ts'
import type { LinkedResource } from '../model/executable-process.ts'
import type { ElementContext } from './element-context.ts'
import type { Failure } from './failure.ts'
import { boundResource } from './find-definition.ts'
import { unboundMessage } from './unbound-messages.ts'

/** The header by which a job names the resources that its worker needs (8.7), each by the key of the version that is meant; none where it needs none. */
export function linkedResourcesHeader(context: ElementContext, linked: readonly LinkedResource[] = []): Expected<{ [name: string]: string }> | Failure {
  const found: { resourceKey: string; resourceType: string; linkName: string | null }[] = []
  for (const { resourceType, linkName = null, ...link } of linked) {
    const key = boundResource(context.processing.state, link.resourceId, { ...link, definition: context.value.processDefinitionKey })
    if (key === undefined) return { errorType: 'RESOURCE_NOT_FOUND', message: notFound(context, link) }
    found.push({ resourceKey: context.processing.keyText(key), resourceType, linkName })
  }
  return { value: found.length === 0 ? {} : { linkedResources: JSON.stringify(found) } }
}

/** In Zeebe's words, line breaks included. */
function notFound({ processing, value }: ElementContext, { resourceId, ...binding }: Omit<LinkedResource, 'resourceType' | 'linkName'>): string {
  const expected = `Expected to link a resource with id '${resourceId}'`
  const unbound = unboundMessage(processing, { ...binding, definition: value.processDefinitionKey, expected, expectedByTag: expected, kind: 'resource', toDo: 'use' })
  if (binding.binding === 'versionTag') return `${unbound} To resolve the incident, deploy a resource with the given id and version tag.\n`
  return unbound ?? `${expected}, but no resource with this id is found, at least a resource with this id should be available. To resolve the Incident please deploy a resource with the same id.\n`
}
