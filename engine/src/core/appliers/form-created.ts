import type { FormValue } from '../record-values.ts'
import type { Applier } from './applier.ts'

/** A version of a form exists. */
export const applyFormCreated: Applier<FormValue> = (state, key, { formId, version, resourceName, resource, checksum, deploymentKey: deployment = -1, versionTag = '' }) => {
  state.forms.put(key, { formId, version, resourceName, resource, checksum, deployment, versionTag })
  const known = state.formIds.get(formId)?.versions ?? []
  state.formIds.put(formId, { lastVersion: version, versions: [...known, { version, form: key }] })
}

/** A version of a form is gone. Once the last is, numbers begin anew. */
export const applyFormDeleted: Applier<FormValue> = (state, _key, { formId, formKey }) => {
  state.forms.delete(formKey)
  const known = state.formIds.get(formId)
  const versions = known?.versions.filter(({ form }) => form !== formKey) ?? []
  if (known && versions.length > 0) state.formIds.put(formId, { ...known, versions })
  else state.formIds.delete(formId)
}
