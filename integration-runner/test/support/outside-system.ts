import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received { method: string; url: string; headers: IncomingMessage['headers']; body: string }
type Behavior = (request: Received, response: ServerResponse) => void

/** A system outside, over real HTTP, that behaves as a test says and remembers what it was asked. */
export interface OutsideSystem {
  baseUrl: string
  received: Received[]
  /** How the next requests are answered, until it is said anew. */
  behave(behavior: Behavior): void
  /** Takes no connections any more. */
  goDown(): Promise<void>
  stop(): Promise<void>
}

export const answerJson = (body: unknown, status = 200): Behavior => (_request, response) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
export const neverAnswer: Behavior = () => undefined
export const cutConnection: Behavior = (_request, response) => { response.destroy() }

/** One behavior after the other; the last one stays. */
export function inTurn(...behaviors: Behavior[]): Behavior {
  return (request, response) => (behaviors.length > 1 ? behaviors.shift()! : behaviors[0]!)(request, response)
}

export async function startOutsideSystem(): Promise<OutsideSystem> {
  const received: Received[] = []
  let behave: Behavior = answerJson({})
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const one = { method: request.method!, url: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString() }
    received.push(one)
    behave(one, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = async () => {
    server.closeAllConnections()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`, received, behave: (behavior) => { behave = behavior }, goDown: stop, stop }
}
