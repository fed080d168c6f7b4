import { type Metadata, Server, ServerCredentials, type ServerWritableStream, type StatusObject } from '@grpc/grpc-js'
import { gatewayServiceName, loadService } from '../../src/gateway/load-service.ts'

/** What a part in the play says to a call: an answer, or a gRPC status to throw. `tries` counts the calls of this name, from 1. */
type Part = (request: any, tries: number, metadata: Metadata) => object | Partial<StatusObject>

export interface PlayGateway {
  port: number
  /** How often a call of this name came. */
  count(method: string): number
  /** The job streams that are open. */
  streams: Set<ServerWritableStream<any, any>>
  stop(): Promise<void>
}

/** A gateway that says what the test wants, for what no real one says on demand. `port` 0 takes any. */
export async function playGateway(parts: { [method: string]: Part }, { port = 0, secured }: { port?: number; secured?: { key: string; certificate: string } } = {}): Promise<PlayGateway> {
  const server = new Server()
  const counts = new Map<string, number>()
  const streams: PlayGateway['streams'] = new Set()
  const play = (name: string, part: Part) => (call: any, answer: (error: object | null, answer?: object) => void): void => {
    const tries = (counts.get(name) ?? 0) + 1
    counts.set(name, tries)
    const said = part(call.request, tries, call.metadata)
    if ('code' in said) answer(said)
    else answer(null, said)
  }
  const stream = (call: ServerWritableStream<any, any>): void => {
    streams.add(call)
    call.on('close', () => streams.delete(call))
  }
  server.addService(loadService('gateway.proto', gatewayServiceName).service, { StreamActivatedJobs: stream, ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, play(name, part)])) })
  const credentials = secured ? ServerCredentials.createSsl(null, [{ private_key: Buffer.from(secured.key), cert_chain: Buffer.from(secured.certificate) }]) : ServerCredentials.createInsecure()
  const bound = await new Promise<number>((resolve, reject) => server.bindAsync(`127.0.0.1:${port}`, credentials, (error, got) => error ? reject(error) : resolve(got)))
  return { port: bound, streams, count: (method) => counts.get(method) ?? 0, stop: async () => server.forceShutdown() }
}
