import { type sendUnaryData, type ServerUnaryCall, type ServerWritableStream, type UntypedServiceImplementation } from '@grpc/grpc-js'
import { failPoint } from '@souffleur/schemas/fail-point'
import type { EngineClient } from '../client/engine-client.ts'
import { EngineError } from '../client/engine-error.ts'
import { activateJobs } from './activate-jobs.ts'
import { checkTenant } from './check-tenant.ts'
import { toStatus } from './error-mapper.ts'
import type { OpenCalls } from './open-calls.ts'
import { streamActivatedJobs } from './stream-activated-jobs.ts'
import { unaryEndpoints } from './unary-endpoints.ts'

export interface GatewayContext {
  client: EngineClient
  openCalls: OpenCalls
  /** Told of errors that are no answers of the engine. */
  onFault: (error: unknown) => void
}

/** Every call of the gateway service, by name. */
export function gatewayHandlers(context: GatewayContext): UntypedServiceImplementation {
  const unary = Object.entries(unaryEndpoints(context.client)).map(([method, answer]) => [method, unaryHandler(context, method, answer)])
  return {
    ...Object.fromEntries(unary),
    ActivateJobs: streamHandler(context, 'ActivateJobs', activateJobs),
    StreamActivatedJobs: streamHandler(context, 'StreamActivatedJobs', streamActivatedJobs),
  }
}

function unaryHandler(context: GatewayContext, method: string, answer: (request: any) => Promise<object>) {
  return async (call: ServerUnaryCall<any, object>, respond: sendUnaryData<object>): Promise<void> => {
    try {
      checkRequest(method, call.request)
      const answered = await answer(call.request)
      failPoint('gateway: carried out, not answered')
      respond(null, answered)
    } catch (error) {
      respond(fail(context, error))
    }
  }
}

function streamHandler(context: GatewayContext, method: string, serve: (client: EngineClient, call: ServerWritableStream<any, object>) => void | Promise<void>) {
  return async (call: ServerWritableStream<any, object>): Promise<void> => {
    const closed = context.openCalls.add(() => endCall(method, call))
    call.on('close', closed)
    try {
      checkRequest(method, call.request)
      await serve(context.client, call)
    } catch (error) {
      if (!call.cancelled) call.emit('error', fail(context, error))
    }
  }
}

/** A request that was not read is an error itself. */
function checkRequest(method: string, request: any): void {
  if (request instanceof EngineError) throw request
  checkTenant(method, request.request ?? request)
}

/** A poll found nothing and comes again; a stream is broken off, for its worker to open it elsewhere. */
function endCall(method: string, call: ServerWritableStream<any, object>): void {
  if (method === 'ActivateJobs') call.end()
  else call.emit('error', toStatus(new EngineError('UNAVAILABLE', 'The gateway stops')))
}

function fail(context: GatewayContext, error: unknown): ReturnType<typeof toStatus> {
  if (!(error instanceof EngineError)) context.onFault(error)
  return toStatus(error)
}
