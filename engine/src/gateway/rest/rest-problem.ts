import { EngineError, type StatusName } from '../../client/engine-error.ts'

/** What a request is answered with instead of 204: a problem document (RFC 9457) in Zeebe's words. */
export class RestProblem extends Error {
  readonly status: number
  readonly title: string
  readonly headers: { [name: string]: string }

  /** Without a sentence the document has no `detail`. */
  constructor(status: number, title: string, { detail = '', headers = {} }: { detail?: string; headers?: { [name: string]: string } } = {}) {
    super(detail)
    this.status = status
    this.title = title
    this.headers = headers
  }
}

export const badRequest = (detail: string): RestProblem => new RestProblem(400, 'Bad Request', { detail })
export const invalidArgument = (detail: string): RestProblem => new RestProblem(400, 'INVALID_ARGUMENT', { detail })

const statuses: { [status in StatusName]?: [number, string] } = {
  INVALID_ARGUMENT: [400, 'INVALID_ARGUMENT'], NOT_FOUND: [404, 'NOT_FOUND'], FAILED_PRECONDITION: [409, 'INVALID_STATE'], ALREADY_EXISTS: [409, 'ALREADY_EXISTS'],
  RESOURCE_EXHAUSTED: [429, 'RESOURCE_EXHAUSTED'], UNAVAILABLE: [503, 'UNAVAILABLE'], DEADLINE_EXCEEDED: [504, 'DEADLINE_EXCEEDED'], UNIMPLEMENTED: [501, 'UNIMPLEMENTED'],
}

/** A key that names a partition which is not there is told by the name of Zeebe's own exception: clients know it by that. */
const unknownPartition = 'io.camunda.zeebe.broker.client.api.PartitionNotFoundException'

/** Any error as a problem. What is no error of the engine is a fault of ours: told as such, without its insides. */
export function toRestProblem(error: unknown): RestProblem {
  if (error instanceof RestProblem) return error
  if (!(error instanceof EngineError)) return new RestProblem(500, 'INTERNAL_ERROR', { detail: 'Unexpected error occurred during the request processing. Look for it in the log of the engine' })
  const { status, message } = error
  if (status === 'UNAVAILABLE' && message.startsWith('Expected to execute command on partition')) {
    return new RestProblem(500, unknownPartition, { detail: `Unexpected error occurred during the request processing: ${message}` })
  }
  const [code, title] = statuses[status] ?? [500, status]
  return new RestProblem(code, title, { detail: message })
}
