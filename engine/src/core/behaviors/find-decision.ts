import type { Binding } from '../model/executable-process.ts'
import { chooseVersion } from './choose-version.ts'
import type { ReadState } from '../state/read-state.ts'

/** Key of the latest version of a decision id that is not deleted. */
export function latestDecision(state: ReadState, decisionId: string): number | undefined {
  return state.decisionIds.get(decisionId)?.versions.at(-1)?.decision
}

/** Key of the version of a decision that a process refers to; `definition` is the key of that process. */
export function boundDecision(state: ReadState, decisionId: string, { definition, ...binding }: Binding & { definition: number }): number | undefined {
  const versions = state.decisionIds.get(decisionId)?.versions ?? []
  return chooseVersion(versions, ({ decision }) => state.decisions.get(decision), { ...binding, deployment: state.definitions.get(definition)!.deployment })?.decision
}

/** The latest version of a decision requirements graph that is not deleted. */
export function latestRequirements(state: ReadState, decisionRequirementsId: string): { version: number; requirements: number } | undefined {
  return state.decisionRequirementsIds.get(decisionRequirementsId)?.versions.at(-1)
}
