import type { DecisionRequirementsValue } from '../record-values.ts'
import type { Applier } from './applier.ts'

/** A version of a decision requirements graph exists. */
export const applyDecisionRequirementsCreated: Applier<DecisionRequirementsValue> = (state, _key, value) => {
  const { decisionRequirementsId, decisionRequirementsName, decisionRequirementsVersion: version, decisionRequirementsKey: requirements, namespace, resourceName, resource, checksum } = value
  state.decisionRequirements.put(requirements, { decisionRequirementsId, decisionRequirementsName, version, namespace, resourceName, resource, checksum })
  const known = state.decisionRequirementsIds.get(decisionRequirementsId)?.versions ?? []
  state.decisionRequirementsIds.put(decisionRequirementsId, { versions: [...known, { version, requirements }] })
}

/** A version of a graph is gone; its decisions went before. */
export const applyDecisionRequirementsDeleted: Applier<DecisionRequirementsValue> = (state, _key, { decisionRequirementsId, decisionRequirementsKey }) => {
  state.decisionRequirements.delete(decisionRequirementsKey)
  const left = (state.decisionRequirementsIds.get(decisionRequirementsId)?.versions ?? []).filter(({ requirements }) => requirements !== decisionRequirementsKey)
  if (left.length === 0) state.decisionRequirementsIds.delete(decisionRequirementsId)
  else state.decisionRequirementsIds.put(decisionRequirementsId, { versions: left })
}
