import { status, type sendUnaryData, type ServerUnaryCall, type ServerWritableStream, type UntypedServiceImplementation } from '@grpc/grpc-js'
import { gatewayServiceName } from './load-service.ts'
import type { OpenCalls } from './open-calls.ts'

interface HealthCheck { service: string }

const known = new Set(['', gatewayServiceName])

/** `grpc.health.v1.Health`: while the gateway answers at all, it serves. */
export function healthHandlers(openCalls: OpenCalls): UntypedServiceImplementation {
  return {
    Check(call: ServerUnaryCall<HealthCheck, object>, respond: sendUnaryData<object>) {
      if (known.has(call.request.service)) respond(null, { status: 'SERVING' })
      else respond({ code: status.NOT_FOUND, details: `There is no service '${call.request.service}'` })
    },
    Watch(call: ServerWritableStream<HealthCheck, object>) {
      call.on('close', openCalls.add(() => call.end()))
      call.write({ status: known.has(call.request.service) ? 'SERVING' : 'SERVICE_UNKNOWN' })
    },
  }
}
