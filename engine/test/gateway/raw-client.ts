import { credentials, type Client, type ServiceError } from '@grpc/grpc-js'
import { gatewayServiceName, healthServiceName, loadService } from '../../src/gateway/load-service.ts'

/** A gRPC client that knows nothing but the `.proto`: what any language's client is. */
export interface RawClient {
  call(method: string, request: object): Promise<any>
  /** All messages of a stream that ends. */
  collect(method: string, request: object): Promise<any[]>
  /** Opens a stream; `onMessage` gets what comes. `deadline` in epoch ms. */
  open(method: string, request: object, onMessage: (message: any) => void, options?: { deadline: number }): { cancel(): void; pause(): void; ended: Promise<ServiceError | undefined> }
  close(): void
}

/** `address`: a port of this machine, or `host:port`. */
export function rawClient(address: number | string, service: 'gateway' | 'health' = 'gateway'): RawClient {
  const Service = service === 'gateway' ? loadService('gateway.proto', gatewayServiceName) : loadService('health.proto', healthServiceName)
  const client = new Service(typeof address === 'number' ? `127.0.0.1:${address}` : address, credentials.createInsecure()) as Client & { [method: string]: any }
  const open: RawClient['open'] = (method, request, onMessage, options) => {
    const stream = client[method](request, options ?? {})
    stream.on('data', onMessage)
    const ended = new Promise<ServiceError | undefined>(resolve => stream.on('error', resolve).on('end', () => resolve(undefined)))
    return { cancel: () => stream.cancel(), pause: () => stream.pause(), ended }
  }
  return {
    call: (method, request) => new Promise((resolve, reject) => client[method](request, (error: ServiceError | null, response: unknown) => error ? reject(error) : resolve(response))),
    async collect(method, request) {
      const messages: unknown[] = []
      const error = await open(method, request, message => messages.push(message)).ended
      if (error) throw error
      return messages
    },
    open,
    close: () => client.close(),
  }
}
