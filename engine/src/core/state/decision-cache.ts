import type { DecisionModel } from '../decisions/decision-model.ts'
import { readDecisionModel } from '../decisions/read-decision-model.ts'
import { fromBase64 } from './base64.ts'
import type { DecisionRequirementsRow } from './rows.ts'
import type { ReadonlyTable } from './table.ts'

/** Compiled graphs kept at once: beyond it the one compiled first is compiled again at its next use. */
const CACHED_MODELS = 500

/** Compiled decisions by the key of their graph. Derived from the stored files, so nothing of it is journaled or stored. */
export class DecisionCache {
  readonly #models = new Map<number, DecisionModel>()

  get(requirements: number, rows: ReadonlyTable<number, DecisionRequirementsRow>): DecisionModel {
    const known = this.#models.get(requirements)
    if (known) return known
    const model = compile(requirements, rows)
    this.#models.set(requirements, model)
    if (this.#models.size > CACHED_MODELS) this.#models.delete(this.#models.keys().next().value!)
    return model
  }
}

function compile(requirements: number, rows: ReadonlyTable<number, DecisionRequirementsRow>): DecisionModel {
  const row = rows.get(requirements)
  if (!row) throw new Error(`Expected to find the decision requirements with key '${requirements}', but they do not exist`)
  const reading = readDecisionModel(fromBase64(row.resource))
  if ('problem' in reading) throw new Error(`Expected to compile the decisions of '${row.resourceName}', but its stored file has problems: ${reading.problem}`)
  return reading.model
}
