import { childrenOf, contextOfInstance, unitOfContext } from '../behaviors/element-context.ts'
import { type MigrationPlan, migrateElement } from '../behaviors/migrate-element.ts'
import { rejections } from '../rejections.ts'
import { checkMigrationPlan } from './check-migration-plan.ts'
import type { Processor } from './processor.ts'

/** Lets a process instance go on in another definition: each of its elements in the one that the plan maps it to, from the process inward. */
export const migrateProcessInstance: Processor<'PROCESS_INSTANCE_MIGRATION'> = function* ({ value }, processing) {
  const root = contextOfInstance(processing, value.processInstanceKey)
  if (!root) return processing.reject(rejections.instanceToMigrate(processing.keyText(value.processInstanceKey)))
  const refusal = checkMigrationPlan(root, value)
  if (refusal) return processing.reject(refusal)
  const { process } = root
  const target = processing.state.process(value.targetProcessDefinitionKey)
  const plan: MigrationPlan = { source: process, target, definition: value.targetProcessDefinitionKey, targets: new Map(value.mappingInstructions.map(({ sourceElementId, targetElementId }) => [sourceElementId, targetElementId])) }
  plan.targets.set(process.bpmnProcessId, target.bpmnProcessId)
  const unit = unitOfContext(root)
  const keys = [root.key]
  for (const key of keys) {
    migrateElement(contextOfInstance(processing, key)!, plan)
    keys.push(...childrenOf(unit, key).map(child => child.key))
    yield
  }
  return processing.event('PROCESS_INSTANCE_MIGRATION', 'MIGRATED', value.processInstanceKey, value)
}
