import type { Variables } from '@souffleur/schemas'
import { EngineSimulation, Refusal } from '../../src/core/simulation.ts'
import type { Answer } from './answer.ts'
import type { FeelCase } from './feel-case.ts'
import { processOfCase } from './process-of-case.ts'

/** What a process does with the expression of a case: its variable `result`, the incident, the wait state, or why it cannot be deployed. */
export function answerProcess(asked: FeelCase): Answer {
  const simulation = new EngineSimulation(Date.UTC(2026, 10, 21, 12))
  try {
    simulation.deploy([{ name: `${asked.id}.bpmn`, content: processOfCase(asked) }])
  } catch (error) {
    if (error instanceof Refusal) return { failure: error.message }
    throw error
  }
  simulation.createInstance({ bpmnProcessId: 'process', variables: (asked.context ?? {}) as Variables })
  return outcomeOf(simulation)
}

function outcomeOf({ records }: EngineSimulation): Answer {
  const written = (valueType: string, intent: string) => records.find(record => record.recordType === 'EVENT' && record.valueType === valueType && record.intent === intent)?.value
  const incident = written('INCIDENT', 'CREATED')
  if (incident !== undefined) return { failure: incident.errorMessage }
  const job = written('JOB', 'CREATED')
  if (job !== undefined) return { result: JSON.stringify({ job: job.type, retries: job.retries, headers: job.customHeaders }) }
  const subscription = written('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATING')
  if (subscription !== undefined) return { result: JSON.stringify({ message: subscription.messageName, correlationKey: subscription.correlationKey }) }
  const result = records.findLast(record => record.valueType === 'VARIABLE' && record.value.name === 'result')?.value.value
  return { result: result === undefined ? '{}' : `{"result":${result}}` }
}
