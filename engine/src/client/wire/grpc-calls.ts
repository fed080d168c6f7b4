import { setTimeout as delay } from 'node:timers/promises'
import { type Client, type ClientReadableStream, type ServiceError, status } from '@grpc/grpc-js'
import { EngineError, type StatusName } from '../engine-error.ts'
import { mayRepeat, repeatPauses } from './repeat-rules.ts'

/** Time a call may take that names none itself, in ms. */
export const defaultCallTimeout = 15_000

/** A client made of the `.proto`: one function a call. */
export interface GrpcClient extends Client {
  [method: string]: any
}

export interface UnaryCall { method: string; request: object; timeout?: number | undefined }

/** One request, one answer, asked again where that is safe. Rejects with `EngineError`. */
export async function callUnary(client: GrpcClient, call: UnaryCall): Promise<unknown> {
  const deadline = Date.now() + (call.timeout ?? defaultCallTimeout)
  for (const pause of repeatPauses) {
    try {
      return await callOnce(client, call, deadline)
    } catch (error) {
      if (!mayRepeat(call, error as ServiceError)) throw toEngineError(error as ServiceError)
      await delay(pause)
    }
  }
  return callOnce(client, call, deadline).catch((error: ServiceError) => { throw toEngineError(error) })
}

function callOnce(client: GrpcClient, { method, request }: UnaryCall, deadline: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    client[method](request, { deadline }, (error: ServiceError | null, response: unknown) => {
      if (error === null) resolve(response)
      else reject(error)
    })
  })
}

/** One request, many answers; without `timeout` for as long as both sides live. */
export function callStream(client: GrpcClient, { method, request, timeout }: { method: string; request: object; timeout?: number }): ClientReadableStream<any> {
  return client[method](request, timeout === undefined ? {} : { deadline: Date.now() + timeout })
}

const names = new Set<string>(['INVALID_ARGUMENT', 'NOT_FOUND', 'ALREADY_EXISTS', 'FAILED_PRECONDITION', 'INTERNAL', 'RESOURCE_EXHAUSTED', 'UNAVAILABLE', 'DEADLINE_EXCEEDED', 'UNIMPLEMENTED'] satisfies StatusName[])

/** The error of a call in the words of the port. A cluster that does not let us in is one that is not there for us. */
export function toEngineError({ code, details }: ServiceError): EngineError {
  if (lockedOut.has(code)) return new EngineError('UNAVAILABLE', `The cluster does not let this client in (${status[code]}: ${details}). Check client id, secret and audience`)
  const name = status[code] ?? 'UNKNOWN'
  return new EngineError(names.has(name) ? name as StatusName : 'UNKNOWN', details)
}

const lockedOut: ReadonlySet<status> = new Set([status.UNAUTHENTICATED, status.PERMISSION_DENIED])
