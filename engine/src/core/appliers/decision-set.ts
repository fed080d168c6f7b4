import type { DecisionValue } from '../record-values.ts'
import type { Applier } from './applier.ts'

/** A version of a decision exists. */
export const applyDecisionCreated: Applier<DecisionValue> = (state, _key, value) => {
  const { decisionId, decisionName, version, decisionKey, decisionRequirementsKey: requirements, decisionRequirementsId, deploymentKey: deployment = -1, versionTag = '' } = value
  state.decisions.put(decisionKey, { decisionId, decisionName, version, requirements, decisionRequirementsId, deployment, versionTag })
  const known = state.decisionIds.get(decisionId)?.versions ?? []
  state.decisionIds.put(decisionId, { versions: [...known, { version, decision: decisionKey }] })
}

/** A version of a decision is gone. */
export const applyDecisionDeleted: Applier<DecisionValue> = (state, _key, { decisionId, decisionKey }) => {
  state.decisions.delete(decisionKey)
  const left = (state.decisionIds.get(decisionId)?.versions ?? []).filter(({ decision }) => decision !== decisionKey)
  if (left.length === 0) state.decisionIds.delete(decisionId)
  else state.decisionIds.put(decisionId, { versions: left })
}
