import { expectString } from '../expressions/expect-string.ts'
import type { Binding, CalledElement } from '../model/executable-process.ts'
import type { Processing } from '../processing.ts'
import type { ReadState } from '../state/read-state.ts'
import type { ElementContext } from './element-context.ts'
import { extractFailure, type Failure } from './failure.ts'
import { latestDefinition } from './find-definition.ts'
import { unboundMessage } from './unbound-messages.ts'
import { variablesSeenFrom } from './variable-scope.ts'

/** Which definition a call activity calls: the latest, the one deployed with its caller, or the latest with a tag. */
export function findCalledDefinition({ processing, key, value, element }: ElementContext): { definition: number } | Failure {
  const called = element.calledElement!
  const processId = expectString(called.processId, variablesSeenFrom(processing, key))
  if ('problem' in processId) return extractFailure(processId.problem)
  const definition = bind(processing.state, called, { processId: processId.value, caller: value.processDefinitionKey })
  if (definition === undefined) return { errorType: 'CALLED_ELEMENT_ERROR', message: notFound(processing, { ...called, definition: value.processDefinitionKey }, processId.value) }
  if (processing.state.process(definition).elements[0]!.startEvent === -1) return withoutStart(processId.value)
  return { definition }
}

function bind(state: ReadState, { binding, versionTag }: CalledElement, { processId, caller }: { processId: string; caller: number }): number | undefined {
  if (binding === 'deployment') return state.deployments.get(state.definitions.get(caller)!.deployment)?.[processId]
  if (binding === 'latest') return latestDefinition(state, processId)?.definition
  return state.processes.get(processId)?.versions.findLast(({ definition }) => state.definitions.get(definition)?.versionTag === versionTag)?.definition
}

function notFound(processing: Processing, binding: Binding & { definition: number }, processId: string): string {
  const expected = `Expected to call process with BPMN process id '${processId}'`
  const unbound = unboundMessage(processing, { ...binding, expected, expectedByTag: expected, kind: 'process definition', toDo: 'call' })
  if (unbound === undefined) return `Expected process with BPMN process id '${processId}' to be deployed, but not found.`
  return binding.binding === 'versionTag' ? `${unbound} To resolve this incident, deploy a process with the given process id and version tag.` : unbound
}

function withoutStart(processId: string): Failure {
  return { errorType: 'CALLED_ELEMENT_ERROR', message: `Expected process with BPMN process id '${processId}' to have a none start event, but not found.` }
}
