import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An outside system that nobody kills: it writes down what was really done to it. */
export interface OutsideLedger { url: string; charges: { session: string; key: string }[]; stop(): Promise<void> }

export async function openOutsideLedger(): Promise<OutsideLedger> {
  const charges: OutsideLedger['charges'] = []
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') charges.push({ session: JSON.parse(await textOf(request)).session, key: String(request.headers['idempotency-key']) })
    response.setHeader('content-type', 'application/json').end('{"ok": true}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, charges,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
