import { latestDecision } from '../behaviors/find-decision.ts'
import type { DecisionModel } from '../decisions/decision-model.ts'
import type { Processing } from '../processing.ts'
import { type DecisionValue, TENANT } from '../record-values.ts'

/** The decisions of a graph whose file has not changed; `undefined` where the latest version of one has come with another graph since. */
export function knownDecisions({ state }: Processing, model: DecisionModel, requirements: number): DecisionValue[] | undefined {
  const known = [...model.decisions.keys()].map(id => latestDecision(state, id))
  if (known.some(key => key === undefined || state.decisions.get(key)!.requirements !== requirements)) return undefined
  return known.map(key => ({ ...decisionValue(state.decisions.get(key!)!, key!), duplicate: true }))
}

/** A new version of each decision of a graph. */
export function newDecisions(processing: Processing, model: DecisionModel, requirements: number): DecisionValue[] {
  const { state } = processing
  return [...model.decisions.values()].map(({ id: decisionId, name: decisionName }) => {
    const latest = latestDecision(state, decisionId)
    const version = (latest === undefined ? 0 : state.decisions.get(latest)!.version) + 1
    return decisionValue({ decisionId, decisionName, version, requirements, decisionRequirementsId: model.id }, processing.newKey())
  })
}

/** What records say about a version of a decision. */
export function decisionValue(row: ReturnType<Processing['state']['decisions']['get']> & object, decisionKey: number): DecisionValue {
  const { decisionId, decisionName, version, requirements, decisionRequirementsId } = row
  return { decisionId, decisionName, version, decisionKey, decisionRequirementsId, decisionRequirementsKey: requirements, duplicate: false, tenantId: TENANT }
}
