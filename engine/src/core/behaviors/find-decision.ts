import type { ReadState } from '../state/read-state.ts'

/** Key of the latest version of a decision id that is not deleted. */
export function latestDecision(state: ReadState, decisionId: string): number | undefined {
  return state.decisionIds.get(decisionId)?.versions.at(-1)?.decision
}

/** The latest version of a decision requirements graph that is not deleted. */
export function latestRequirements(state: ReadState, decisionRequirementsId: string): { version: number; requirements: number } | undefined {
  return state.decisionRequirementsIds.get(decisionRequirementsId)?.versions.at(-1)
}
