import { randomUUID } from 'node:crypto'
import { request as send, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { Problem } from '@souffleur/schemas/http'
import { limits } from '../limits.ts'
import { sessionProblems } from '../problems.ts'
import { startName } from './name-session.ts'
import type { Ownership } from './ownership.ts'
import { misdirected, peerHeader } from './peer-header.ts'
import type { Peer, PeerClient } from './peer-client.ts'
import { shardOf } from './shard-of.ts'

export interface ForwarderParts { ownership: Ownership; peers: PeerClient; own: Peer }

interface Letter { method: string; path: string; headers: IncomingMessage['headers']; body: Buffer }
interface Sending { peer: Peer; letter: Letter; signal: AbortSignal }

/** Headers that belong to one connection, not to what it carries. */
const connectionHeaders = new Set(['connection', 'keep-alive', 'transfer-encoding'])

/**
 * Brings a request to the copy that walks its session, and the answer back. Where that copy dies or gives the session up, the request goes to the next one: sent again it changes nothing twice, since what has
 * no `Idempotency-Key` gets one on the way.
 */
export class Forwarder {
  readonly #parts: ForwarderParts

  constructor(parts: ForwarderParts) {
    this.#parts = parts
  }

  /** @throws Problem `engine-unavailable` where nobody walks the session for `limits.placingTimeout`; an error with `type` entity.too.large */
  async forward(request: IncomingMessage, response: ServerResponse, shard: number): Promise<void> {
    const letter = await readLetter(request, shard)
    const left = new AbortController()
    response.once('close', () => left.abort())
    while (!left.signal.aborted) {
      const peer = await this.#findPeer(shard)
      const moved = new AbortController()
      const unwatch = this.#parts.ownership.watch(() => { if (!isSame(this.#peerOf(shard), peer)) moved.abort() })
      const answer = await this.#send({ peer, letter, signal: AbortSignal.any([left.signal, moved.signal]) }).finally(unwatch)
      if (answer) return bringBack(answer, response)
      await this.#parts.ownership.nextLook()
    }
  }

  #peerOf(shard: number): Peer | undefined {
    const place = this.#parts.ownership.placeOf(shard)
    return place === 'here' ? this.#parts.own : place
  }

  async #findPeer(shard: number): Promise<Peer> {
    const until = performance.now() + limits.placingTimeout
    for (let peer = this.#peerOf(shard); ; peer = this.#peerOf(shard)) {
      if (peer) return peer
      if (performance.now() > until) throw new Problem(sessionProblems.engineUnavailable, 'The conversation is on its way from one server to another. Send the same again in a moment; with the same Idempotency-Key nothing is done twice.')
      await this.#parts.ownership.nextLook()
    }
  }

  /** The answer once it begins; undefined where the copy is not there, or not the one. */
  #send({ peer, letter: { method, path, headers, body }, signal }: Sending): Promise<IncomingMessage | undefined> {
    return new Promise((resolve) => {
      const options = { method, signal, agent: this.#parts.peers.agent, headers: { ...headers, [peerHeader]: peer.secret } }
      send(`http://${peer.address}${path}`, options, (answer) => {
        if (answer.statusCode !== misdirected) return resolve(answer)
        answer.resume()
        resolve(undefined)
      }).on('error', () => resolve(undefined)).end(body)
    })
  }
}

async function readLetter(request: IncomingMessage, shard: number): Promise<Letter> {
  const { method = 'GET', url = '', headers } = request
  if (Number(headers['content-length'] ?? 0) > limits.bodyBytes) throw tooLarge()
  const body = await buffer(request)
  if (body.length > limits.bodyBytes) throw tooLarge()
  const kept = ofMessage(headers)
  const key = method === 'POST' && kept['idempotency-key'] === undefined ? { 'idempotency-key': keyFor(shard) } : {}
  return { method, path: url, headers: { ...kept, ...key, ...(body.length > 0 && { 'content-length': String(body.length) }) }, body }
}

/** A key by which a start belongs to this shard. */
function keyFor(shard: number): string {
  for (;;) {
    const key = `forwarded ${randomUUID()}`
    if (shardOf(startName(key)) === shard) return key
  }
}

function tooLarge(): Error {
  return Object.assign(new Error('the body is too large'), { type: 'entity.too.large', limit: limits.bodyBytes })
}

function bringBack(answer: IncomingMessage, response: ServerResponse): void {
  response.writeHead(answer.statusCode!, ofMessage(answer.headers))
  answer.on('error', () => response.destroy()).pipe(response)
}

function ofMessage(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !connectionHeaders.has(name)))
}

function isSame(one: Peer | undefined, other: Peer): boolean {
  return one?.address === other.address
}
