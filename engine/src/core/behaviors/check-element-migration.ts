import { CommandRefused } from '../command-refused.ts'
import type { BpmnElementType, ExecutableElement, ExecutableProcess } from '../model/executable-process.ts'
import { type ElementContext, instanceOf, scopeOf } from './element-context.ts'
import type { MigrationPlan } from './migrate-element.ts'

const MIGRATABLE: ReadonlySet<BpmnElementType> = new Set(['PROCESS', 'SERVICE_TASK', 'USER_TASK', 'SUB_PROCESS', 'CALL_ACTIVITY'])

type Check = (context: ElementContext, target: ExecutableElement, plan: MigrationPlan) => string | undefined

/** The id of the element that an active one is mapped to. Throws `CommandRefused` with the first of Zeebe's reasons against it. */
export function checkElementMigration(context: ElementContext, plan: MigrationPlan): string {
  const { processing, element, value } = context
  const refuse = (reason: string): CommandRefused => new CommandRefused('INVALID_STATE', `Expected to migrate process instance '${processing.keyText(value.processInstanceKey)}' but ${reason}`)
  if (!MIGRATABLE.has(element.type)) throw refuse(`active element with id '${element.id}' has an unsupported type. The migration of a ${element.type} is not supported.`)
  const targetId = plan.targets.get(element.id)
  if (targetId === undefined) throw refuse(`no mapping instruction defined for active element with id '${element.id}'. Elements cannot be migrated without a mapping.`)
  const target = plan.target.elements[plan.target.byId.get(targetId)!]!
  const reason = CHECKS.map(check => check(context, target, plan)).find(found => found !== undefined)
  if (reason !== undefined) throw refuse(reason)
  return targetId
}

const CHECKS: Check[] = [
  function typeStays({ element }, target) {
    if (target.type === element.type) return undefined
    return `active element with id '${element.id}' and type '${element.type}' is mapped to an element with id '${target.id}' and different type '${target.type}'. Elements must be mapped to elements of the same type.`
  },

  function userTaskStaysOfItsKind(context, target) {
    const [before, after] = [instanceOf(context)!.userTask !== undefined, target.userTask?.headers !== undefined].map(native => native ? 'zeebe user task' : 'job worker')
    if (context.element.type !== 'USER_TASK' || before === after) return undefined
    return `active user task with id '${context.element.id}' and implementation '${before}' is mapped to an user task with id '${target.id}' and different implementation '${after}'. Elements must be mapped to elements of the same implementation.`
  },

  function flowScopeStays(context, target, plan) {
    const expected = scopeOf(context)?.element.id
    const actual = plan.target.elements[target.flowScope]?.id
    if (expected === undefined || expected === actual) return undefined
    return `the flow scope of active element with id '${context.element.id}' is changed. The flow scope of the active element is expected to be '${expected}' but was '${actual}'. The flow scope of an element cannot be changed during migration yet.`
  },

  function boundaryEventsCanLeave({ element }, _target, { source }) {
    const types = otherThanMessages(source, element.id)
    return types && `active element with id '${element.id}' has one or more boundary events of types '${types}'. Migrating active elements with boundary events of these types is not possible yet.`
  },

  function boundaryEventsCanCome(_context, target, plan) {
    const types = otherThanMessages(plan.target, target.id)
    return types && `target element with id '${target.id}' has one or more boundary events of types '${types}'. Migrating target elements with boundary events of these types is not possible yet.`
  },

  function nothingElseIsUnderWay(context) {
    const { triggers, activeFlows } = instanceOf(context)!
    return triggers.length + activeFlows > 0 ? 'a concurrent command was executed on the process instance. Please retry the migration.' : undefined
  },
]

/** Types of the boundary events of an element that do not wait for messages, the last in the file first; `undefined` where there are none. */
function otherThanMessages({ elements, byId }: ExecutableProcess, id: string): string | undefined {
  const events = elements[byId.get(id) ?? -1]?.boundaryEvents.toReversed().map(index => elements[index]!.eventType) ?? []
  const types = events.filter(type => type !== 'MESSAGE')
  return types.length > 0 ? types.join(',') : undefined
}
