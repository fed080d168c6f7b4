import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { credentials, Client, type ServiceError } from '@grpc/grpc-js'
import { gatewayServiceName, loadService } from '../../../src/gateway/load-service.ts'
import { hostileRequests } from './hostile-requests.ts'

/** A client in a thread of its own: sends one request after the other when told to, and says what came of each. */
const { port } = workerData as { port: number }
const { service } = loadService('gateway.proto', gatewayServiceName)
const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure(), { 'grpc.max_receive_message_length': -1 })
/** What is left over from the last one has its time to settle (ms). */
const REST = 150

parentPort!.on('message', async (index: number) => {
  const { method, request } = hostileRequests[index]!
  const { path, requestSerialize } = service[method]!
  const bytes = requestSerialize(request)
  await pause(REST)
  parentPort!.postMessage({ begun: index, length: bytes.length })
  const code = await send(path, bytes)
  await pause(REST)
  parentPort!.postMessage({ done: index, code })
})

function send(path: string, bytes: Buffer): Promise<number> {
  return new Promise(resolve => {
    const call = client.makeServerStreamRequest(path, (given: Buffer) => given, (answer: Buffer) => answer, bytes, { deadline: Date.now() + 20_000 })
    call.on('data', () => {})
    call.on('error', (error: ServiceError) => resolve(error.code))
    call.on('end', () => resolve(0))
  })
}
