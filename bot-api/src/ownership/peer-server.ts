import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json, text } from 'node:stream/consumers'
import type { Effect } from '../following/effects.ts'
import { readJson, writeJson } from '../store/json-text.ts'
import { peerHeader } from './peer-header.ts'

export interface PeerService {
  /** Stores what is of sessions walked here, and answers those that are not. */
  takeEffects(effects: readonly Effect[]): Promise<string[]>
  /** The record stream has passed a marker of this copy. */
  passMarker(marker: string): void
  /** A request that was forwarded. */
  answer: RequestListener
}

/** Where other copies reach this one: on a port of its own, for those who know its secret. */
export class PeerServer {
  readonly #server: Server
  readonly address: string

  private constructor(server: Server, address: string) {
    this.#server = server
    this.address = address
  }

  /** Listens on a free port of `host`. Nobody comes before the address is in the tables, by when `service` is there. */
  static async listen({ host, secret, service }: { host: string; secret: string; service: () => PeerService }): Promise<PeerServer> {
    const server = createServer((request, response) => {
      if (request.headers[peerHeader] !== secret) response.writeHead(403).end()
      else if (request.url === '/peer/effects') void takeEffects(request, response, service()).catch(() => response.destroy())
      else if (request.url === '/peer/markers') void passMarker(request, response, service()).catch(() => response.destroy())
      else service().answer(request, response)
    })
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve))
    return new PeerServer(server, `${host}:${(server.address() as AddressInfo).port}`)
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }
}

async function takeEffects(request: IncomingMessage, response: ServerResponse, service: PeerService): Promise<void> {
  const refused = await service.takeEffects(readJson<unknown>(await text(request)) as Effect[])
  response.writeHead(200, { 'content-type': 'application/json' }).end(writeJson(refused))
}

async function passMarker(request: IncomingMessage, response: ServerResponse, service: PeerService): Promise<void> {
  service.passMarker(String(await json(request)))
  response.writeHead(204).end()
}
