import { logVerbosity, Server, ServerCredentials, setLogVerbosity } from '@grpc/grpc-js'
import type { EngineClient } from '../client/engine-client.ts'
import type { Door } from './door.ts'
import { gatewayHandlers } from './gateway-handlers.ts'
import { healthHandlers } from './health-handlers.ts'
import { hearOut } from './hear-out.ts'
import { limitLists } from './limit-lists.ts'
import { maxMessageLength } from './limits.ts'
import { gatewayServiceName, healthServiceName, loadService } from './load-service.ts'
import { OpenCalls } from './open-calls.ts'
import { stopServer } from './stop-server.ts'

export interface GatewayOptions {
  client: EngineClient
  host: string
  /** 0 takes any that is free. */
  port: number
  /** Where connections come from instead; whoever opened it closes it before `stop`. */
  door?: Door
  /** Told of errors that are no answers of the engine. */
  onFault?: (error: unknown) => void
}

export interface Gateway { port: number; stop(): Promise<void> }

/** Speaks Zeebe's gRPC protocol over any engine. Rejects with a sentence when the port cannot be had. */
export async function startGateway({ client, host, port, door, onFault = () => {} }: GatewayOptions): Promise<Gateway> {
  setLogVerbosity(logVerbosity.NONE) // the library would print its own words beside what callers and `onFault` are told
  const server = new Server({ 'grpc.max_receive_message_length': maxMessageLength, 'grpc.keepalive_time_ms': 60_000, 'grpc.keepalive_timeout_ms': 20_000 })
  hearOut(server)
  const openCalls = new OpenCalls()
  server.addService(limitLists(loadService('gateway.proto', gatewayServiceName).service), gatewayHandlers({ client, openCalls, onFault }))
  server.addService(loadService('health.proto', healthServiceName).service, healthHandlers(openCalls))
  return { port: door ? serveDoor(server, door) : await listen(server, host, port), stop: () => stop(server, openCalls) }
}

function serveDoor(server: Server, door: Door): number {
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure())
  door.admit((connection) => injector.injectConnection(connection))
  return door.port
}

function listen(server: Server, host: string, port: number): Promise<number> {
  const address = `${host.includes(':') ? `[${host}]` : host}:${port}`
  return new Promise((resolve, reject) => {
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound)
      else reject(new Error(`The gateway cannot listen on ${address}: ${reasonOf(error)}. Stop what uses the port, or choose another by GATEWAY_PORT.`, { cause: error }))
    })
  })
}

/** The system's own words: the library puts a count of addresses before them. */
function reasonOf({ message }: Error): string {
  return /\[listen (.+)\]$/.exec(message)?.[1] ?? message
}

function stop(server: Server, openCalls: OpenCalls): Promise<void> {
  openCalls.endAll()
  return stopServer(server)
}
