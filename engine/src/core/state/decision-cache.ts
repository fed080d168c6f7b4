import type { DecisionModel } from '../decisions/decision-model.ts'
import { finish, type Steps } from '../steps.ts'
import { readDecisionModelInSteps } from '../decisions/read-decision-model.ts'
import { fromBase64 } from './base64.ts'
import { compiledAtOnce, NotCompiled } from './not-compiled.ts'
import type { DecisionRequirementsRow } from './rows.ts'
import type { ReadonlyTable } from './table.ts'

/** Compiled graphs kept at once: beyond it the one compiled first is compiled again at its next use. */
const CACHED_MODELS = 500

/** Compiled decisions by the key of their graph. Derived from the stored files, so nothing of it is journaled or stored. */
export class DecisionCache {
  readonly #models = new Map<number, DecisionModel>()

  /** Throws `NotCompiled` where compiling would take long. */
  get(requirements: number, rows: ReadonlyTable<number, DecisionRequirementsRow>): DecisionModel {
    return this.#models.get(requirements) ?? this.#compile(requirements, rows.get(requirements))
  }

  #compile(requirements: number, row: DecisionRequirementsRow | undefined): DecisionModel {
    if (!row) throw new Error(`Expected to find the decision requirements with key '${requirements}', but they do not exist`)
    const steps = this.#add(requirements, row)
    if (row.resource.length > compiledAtOnce) throw new NotCompiled(steps)
    return finish(steps)
  }

  * #add(requirements: number, row: DecisionRequirementsRow): Steps<DecisionModel> {
    const model = yield* compile(row)
    this.#models.set(requirements, model)
    if (this.#models.size > CACHED_MODELS) this.#models.delete(this.#models.keys().next().value!)
    return model
  }
}

function* compile(row: DecisionRequirementsRow): Steps<DecisionModel> {
  const reading = yield* readDecisionModelInSteps(fromBase64(row.resource))
  if ('problem' in reading) throw new Error(`Expected to compile the decisions of '${row.resourceName}', but its stored file has problems: ${reading.problem}`)
  return reading.model
}
