import type { ElementContext } from '../behaviors/element-context.ts'
import type { ExecutableProcess } from '../model/executable-process.ts'
import type { MappingInstruction, ProcessInstanceMigrationValue } from '../record-values.ts'
import { type Rejection, rejections } from '../rejections.ts'

/** Why a plan of migration cannot be followed, whatever is active: the first of Zeebe's reasons that holds. */
export function checkMigrationPlan({ processing, process, value }: ElementContext, { targetProcessDefinitionKey, mappingInstructions }: ProcessInstanceMigrationValue): Rejection | undefined {
  const instance = processing.keyText(value.processInstanceKey)
  const doubles = findDoubles(mappingInstructions)
  if (doubles.length > 0) return rejections.invalidArgument(`Expected to migrate process instance '${instance}' but the mapping instructions contain duplicate source element ids '[${doubles.join(', ')}]'.`)
  if (!processing.state.definitions.get(targetProcessDefinitionKey)) return rejections.definitionToMigrateTo(processing.keyText(targetProcessDefinitionKey))
  const target = processing.state.process(targetProcessDefinitionKey)
  const strange = mappingInstructions.find(mapping => findUnknown(mapping, process, target) !== undefined)
  const unknown = strange && findUnknown(strange, process, target)
  if (unknown !== undefined) return rejections.invalidArgument(`Expected to migrate process instance '${instance}' but mapping instructions contain ${unknown}`)
  return checkEventSubProcesses(process, target)
}

function findDoubles(instructions: MappingInstruction[]): string[] {
  const seen = new Set<string>()
  const doubles = new Set<string>()
  for (const { sourceElementId } of instructions) (seen.has(sourceElementId) ? doubles : seen).add(sourceElementId)
  return [...doubles]
}

function findUnknown({ sourceElementId, targetElementId }: MappingInstruction, source: ExecutableProcess, target: ExecutableProcess): string | undefined {
  if (!source.byId.has(sourceElementId)) return nonExistent('source', sourceElementId)
  return target.byId.has(targetElementId) ? undefined : nonExistent('target', targetElementId)
}

const nonExistent = (side: string, id: string): string =>
  `a non-existing ${side} element id '${id}'. Elements provided in mapping instructions must exist in the ${side} process definition.`

function checkEventSubProcesses(source: ExecutableProcess, target: ExecutableProcess): Rejection | undefined {
  const expected = 'Expected to migrate process instance but'
  if (source.elements[0]!.eventSubProcesses.length > 0) return rejections.invalidState(`${expected} process instance has an event subprocess. Process instances with event subprocesses cannot be migrated yet.`)
  if (target.elements[0]!.eventSubProcesses.length > 0) return rejections.invalidState(`${expected} target process has an event subprocess. Target processes with event subprocesses cannot be migrated yet.`)
  return undefined
}
