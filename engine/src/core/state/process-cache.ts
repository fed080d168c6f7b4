import type { ExecutableProcess } from '../model/executable-process.ts'
import { finish, type Steps } from '../steps.ts'
import { transformBpmnInSteps } from '../model/transform-bpmn.ts'
import { fromBase64 } from './base64.ts'
import { compiledAtOnce, NotCompiled } from './not-compiled.ts'
import type { DefinitionRow } from './rows.ts'
import type { ReadonlyTable } from './table.ts'

/** Compiled processes kept at once: beyond it the one compiled first is compiled again at its next use. */
const CACHED_PROCESSES = 1000

/** Compiled processes by definition key. Derived from the stored resources, so nothing of it is journaled or stored. */
export class ProcessCache {
  readonly #processes = new Map<number, ExecutableProcess>()

  /** Throws `NotCompiled` where compiling would take long. */
  get(definition: number, definitions: ReadonlyTable<number, DefinitionRow>): ExecutableProcess {
    return this.#processes.get(definition) ?? this.#compile(definition, { row: definitions.get(definition), atOnce: compiledAtOnce })
  }

  /** However long that takes. */
  getNow(definition: number, definitions: ReadonlyTable<number, DefinitionRow>): ExecutableProcess {
    return this.#processes.get(definition) ?? this.#compile(definition, { row: definitions.get(definition), atOnce: Infinity })
  }

  #compile(definition: number, { row, atOnce }: { row: DefinitionRow | undefined; atOnce: number }): ExecutableProcess {
    if (!row) throw new Error(`Expected to find the process definition with key '${definition}', but it does not exist. Was it deleted while instances of it ran?`)
    const steps = this.#add(definition, row)
    if (row.resource.length > atOnce) throw new NotCompiled(steps)
    return finish(steps)
  }

  * #add(definition: number, row: DefinitionRow): Steps<ExecutableProcess> {
    const process = yield* compile(row)
    this.#processes.set(definition, process)
    if (this.#processes.size > CACHED_PROCESSES) this.#processes.delete(this.#processes.keys().next().value!)
    return process
  }
}

function* compile(row: DefinitionRow): Steps<ExecutableProcess> {
  const result = yield* transformBpmnInSteps(fromBase64(row.resource))
  const process = 'processes' in result ? result.processes.find(candidate => candidate.bpmnProcessId === row.bpmnProcessId) : undefined
  if (!process) throw new Error(`Expected to compile process '${row.bpmnProcessId}' of '${row.resourceName}', but its stored file has problems: ${JSON.stringify(result)}`)
  return process
}
