import type { Binding } from '../model/executable-process.ts'
import { chooseVersion } from './choose-version.ts'
import type { ReadState } from '../state/read-state.ts'

/** The latest version of a process id that is not deleted. */
export function latestDefinition(state: ReadState, bpmnProcessId: string): { version: number; definition: number } | undefined {
  return state.processes.get(bpmnProcessId)?.versions.at(-1)
}

/** Key of the version of a form that a process refers to; `definition` is the key of that process. */
export function boundForm(state: ReadState, formId: string, { definition, ...binding }: Binding & { definition: number }): number | undefined {
  const versions = state.formIds.get(formId)?.versions ?? []
  return chooseVersion(versions, ({ form }) => state.forms.get(form), { ...binding, deployment: state.definitions.get(definition)!.deployment })?.form
}

/** Key of the latest version of a form id that is not deleted. */
export function latestForm(state: ReadState, formId: string): number | undefined {
  return state.formIds.get(formId)?.versions.at(-1)?.form
}

/** Key of the version of a resource that a job refers to; `definition` is the key of its process. */
export function boundResource(state: ReadState, resourceId: string, { definition, ...binding }: Binding & { definition: number }): number | undefined {
  const versions = state.resourceIds.get(resourceId)?.versions ?? []
  return chooseVersion(versions, ({ resource }) => state.resources.get(resource), { ...binding, deployment: state.definitions.get(definition)!.deployment })?.resource
}

/** Key of the latest version of a resource id that is not deleted. */
export function latestResource(state: ReadState, resourceId: string): number | undefined {
  return state.resourceIds.get(resourceId)?.versions.at(-1)?.resource
}

export function definitionOfVersion(state: ReadState, bpmnProcessId: string, version: number): number | undefined {
  return state.processes.get(bpmnProcessId)?.versions.find(candidate => candidate.version === version)?.definition
}
