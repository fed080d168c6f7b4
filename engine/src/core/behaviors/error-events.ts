import type { ExecutableElement } from '../model/executable-process.ts'
import { contextOfInstance, type ElementContext, instanceOf, scopeOf } from './element-context.ts'
import type { Failure } from './failure.ts'

export type CaughtError = { scope: ElementContext; event: ExecutableElement } | { available: string[] }

/**
 * Who catches an error or escalation that `thrower` throws: the nearest scope that can, from the thrower's own boundary events upward and across call activities. Inside a
 * scope a code of its own goes before a catch-all; those in vain are told last in the file first. For errors the walk ends at a scope that an event sub-process has taken over (zeebe.md 4.7).
 */
export function findCatch(thrower: ElementContext, kind: 'error' | 'escalation', code: string): CaughtError {
  const available: string[] = []
  let start = thrower.element.type.endsWith('EVENT') ? scopeOf(thrower) : thrower
  while (start) {
    for (let scope: ElementContext | undefined = start; scope && isOpen(scope, kind); scope = scopeOf(scope)) {
      const event = catchInScope(scope, { kind, code }, available)
      if (event) return { scope, event }
    }
    start = isActive(start) ? contextOfInstance(start.processing, start.value.parentElementInstanceKey) : undefined
  }
  return { available }
}

/** What is written about an error that nobody catches. */
export function uncaught(code: string, available: string[], message = ''): Failure {
  const said = message === '' ? '' : ` with message '${message}'`
  const catchers = available.length === 0 ? 'No error events are available in the scope.' : `Available error events are [${available.join(', ')}]`
  return { errorType: 'UNHANDLED_ERROR_EVENT', message: `Expected to throw an error event with the code '${code}'${said}, but it was not caught. ${catchers}` }
}

const isActive = (context: ElementContext): boolean => instanceOf(context)?.state === 'ACTIVATED'
const isOpen = (context: ElementContext, kind: 'error' | 'escalation'): boolean => isActive(context) && (kind === 'escalation' || instanceOf(context)!.interruptedBy === undefined)

function catchInScope({ element, process: { elements } }: ElementContext, { kind, code }: { kind: 'error' | 'escalation'; code: string }, available: string[]): ExecutableElement | undefined {
  const starts = element.eventSubProcesses.map(index => elements[elements[index]!.startEvent]!)
  const boundary = element.boundaryEvents.map(index => elements[index]!)
  const events = [...boundary.reverse(), ...starts.reverse()].filter(event => event[kind] !== undefined)
  const found = events.find(event => event[kind]!.code?.source === code) ?? events.find(event => event[kind]!.code === undefined)
  if (!found) available.push(...events.map(event => event[kind]!.code!.source))
  return found
}

