import type { EngineClient } from '../client/engine-client.ts'
import type { Partition } from './partition.ts'

/** Requests that may name an operation of the caller's. */
const referring = [
  'createProcessInstance', 'createProcessInstanceWithResult', 'cancelProcessInstance', 'modifyProcessInstance', 'migrateProcessInstance', 'setVariables', 'updateJobRetries', 'updateJobTimeout',
  'resolveIncident', 'deleteResource',
] as const

type Calls = Pick<EngineClient, typeof referring[number]>
type Call = (request: { operationReference?: string }) => Promise<any>

/** The calls that may name an operation: where one does, `clientOf` makes them on a partition whose commands bear its reference, and so do all records that follow at once. */
export function referToOperation(partition: Partition, clientOf: (partition: Partition) => EngineClient): Calls {
  const plain = clientOf(partition)
  const calls = referring.map(name => [name, (request => {
    const { operationReference } = request
    const client = operationReference === undefined ? plain : clientOf(bearing(partition, operationReference))
    return (client[name] as Call)(request)
  }) satisfies Call])
  return Object.fromEntries(calls) as Calls
}

/** The partition as it is, but for what commands it is given. */
function bearing(partition: Partition, operationReference: string): Partition {
  const submit: Partition['submit'] = pending => partition.submit({
    ...pending,
    build: (state, timestamp) => {
      const command = pending.build(state, timestamp)
      return command && { ...command, operationReference }
    },
  })
  return Object.create(partition, { submit: { value: submit }, clock: { get: () => partition.clock } }) as Partition
}
