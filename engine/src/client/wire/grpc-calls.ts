import { type Client, type ClientReadableStream, type ServiceError, status } from '@grpc/grpc-js'
import { EngineError, type StatusName } from '../engine-error.ts'

/** Time a call may take that names none itself, in ms. */
export const defaultCallTimeout = 15_000

/** A client made of the `.proto`: one function a call. */
export interface GrpcClient extends Client {
  [method: string]: any
}

/** One request, one answer. Rejects with `EngineError`. */
export function callUnary(client: GrpcClient, { method, request, timeout = defaultCallTimeout }: { method: string; request: object; timeout?: number | undefined }): Promise<unknown> {
  return new Promise((resolve, reject) => {
    client[method](request, { deadline: Date.now() + timeout }, (error: ServiceError | null, response: unknown) => {
      if (error === null) resolve(response)
      else reject(toEngineError(error))
    })
  })
}

/** One request, many answers; without `timeout` for as long as both sides live. */
export function callStream(client: GrpcClient, { method, request, timeout }: { method: string; request: object; timeout?: number }): ClientReadableStream<any> {
  return client[method](request, timeout === undefined ? {} : { deadline: Date.now() + timeout })
}

const names = new Set<string>(['INVALID_ARGUMENT', 'NOT_FOUND', 'ALREADY_EXISTS', 'FAILED_PRECONDITION', 'INTERNAL', 'RESOURCE_EXHAUSTED', 'UNAVAILABLE', 'DEADLINE_EXCEEDED', 'UNIMPLEMENTED'] satisfies StatusName[])

/** The error of a call in the words of the port. */
export function toEngineError({ code, details }: ServiceError): EngineError {
  const name = status[code] ?? 'UNKNOWN'
  return new EngineError(names.has(name) ? name as StatusName : 'UNKNOWN', details)
}
