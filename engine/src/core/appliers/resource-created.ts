import type { ResourceValue } from '../record-values.ts'
import type { Applier } from './applier.ts'

/** A version of a resource exists. */
export const applyResourceCreated: Applier<ResourceValue> = (state, key, { resourceId, version, versionTag, resourceName, resource, checksum, deploymentKey: deployment }) => {
  state.resources.put(key, { resourceId, version, versionTag, resourceName, resource, checksum, deployment })
  const known = state.resourceIds.get(resourceId)?.versions ?? []
  state.resourceIds.put(resourceId, { lastVersion: version, versions: [...known, { version, resource: key }] })
}

/** A version of a resource is gone. Once the last is, numbers begin anew. */
export const applyResourceDeleted: Applier<ResourceValue> = (state, _key, { resourceId, resourceKey }) => {
  state.resources.delete(resourceKey)
  const known = state.resourceIds.get(resourceId)
  const versions = known?.versions.filter(({ resource }) => resource !== resourceKey) ?? []
  if (known && versions.length > 0) state.resourceIds.put(resourceId, { ...known, versions })
  else state.resourceIds.delete(resourceId)
}
