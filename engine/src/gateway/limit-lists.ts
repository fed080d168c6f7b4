import type { ServiceDefinition } from '@grpc/grpc-js'
import { EngineError } from '../client/engine-error.ts'
import { countFields, type Opened } from './count-fields.ts'
import { maxListEntries } from './limits.ts'

/** Messages in which the lists of a request are. */
const lists: { [method: string]: Opened } = { ModifyProcessInstance: { 2: {} }, MigrateProcessInstance: { 2: {} }, CreateProcessInstanceWithResult: { 1: {} }, CompleteJob: { 3: { 2: { 4: {}, 5: {} } } } }

const tooMany = `Expected a request with no more than ${maxListEntries} entries in its lists, but it has more. Send them in several requests`

/** The service with decoders that make an `EngineError` of a request whose lists are too long: instructions by the hundred thousand would hold the thread before anybody could refuse them. */
export function limitLists(service: ServiceDefinition): ServiceDefinition {
  return Object.fromEntries(Object.entries(service).map(([method, definition]) => [method, {
    ...definition,
    requestDeserialize: (bytes: Buffer) => countFields(bytes, lists[method] ?? {}, maxListEntries) > maxListEntries ? new EngineError('INVALID_ARGUMENT', tooMany) : definition.requestDeserialize(bytes),
  }]))
}
