import { request as send, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer, text } from 'node:stream/consumers'
import { failPoint } from '@souffleur/schemas/fail-point'
import { messageHeaders, Problem, type TextAnswer } from '@souffleur/schemas/http'
import { limits } from '../limits.ts'
import { sessionProblems } from '../problems.ts'
import type { Call } from '../routes/call.ts'
import { drawName } from './draw-name.ts'
import { startName } from './name-session.ts'
import type { Ownership } from './ownership.ts'
import { misdirected, peerHeader } from './peer-header.ts'
import type { Peer, PeerClient } from './peer-client.ts'
import { shardOf } from './shard-of.ts'

export interface ForwarderParts { ownership: Ownership; peers: PeerClient; own: Peer }

/** `signal`: whoever asked is gone. */
interface Delivery { letter: Letter; shard: number; signal?: AbortSignal }
interface Letter { method: string; path: string; headers: IncomingMessage['headers']; body: Buffer }
interface Sending { peer: Peer; letter: Letter; signal: AbortSignal }

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
    const answer = await this.#deliver({ letter, shard, signal: left.signal })
    if (answer) bringBack(answer, response)
  }

  /** The same for a call; one whose answer breaks off is sent again. @throws Problem as `forward` does */
  async answer({ path, key, text: body, traceparent }: Call, shard: number): Promise<TextAnswer> {
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), 'idempotency-key': key ?? keyFor(shard), ...traceparent !== undefined && { traceparent } }
    for (;;) {
      const answer = (await this.#deliver({ letter: { method: 'POST', path, headers, body: Buffer.from(body) }, shard }))!
      const whole = await text(answer).catch(() => undefined)
      if (whole !== undefined) return asText(answer, whole)
    }
  }

  /** The answer once it begins; undefined where nobody waits for it any more. */
  async #deliver({ letter, shard, signal = AbortSignal.any([]) }: Delivery): Promise<IncomingMessage | undefined> {
    while (!signal.aborted) {
      const peer = await this.#findPeer(shard)
      const moved = new AbortController()
      const unwatch = this.#parts.ownership.watch(() => { if (!isSame(this.#peerOf(shard), peer)) moved.abort() })
      const answer = await this.#send({ peer, letter, signal: AbortSignal.any([signal, moved.signal]) }).finally(unwatch)
      if (answer) return answer
      await this.#parts.ownership.nextLook()
    }
    return undefined
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
    failPoint('peers: before a request is passed on to another copy')
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
  const kept = messageHeaders(headers)
  const key = method === 'POST' && kept['idempotency-key'] === undefined ? { 'idempotency-key': keyFor(shard) } : {}
  return { method, path: url, headers: { ...kept, ...key, ...(body.length > 0 && { 'content-length': String(body.length) }) }, body }
}

/** A key by which a start belongs to this shard. */
function keyFor(shard: number): string {
  const keyOf = (name: string) => `forwarded ${name}`
  return keyOf(drawName((name) => shardOf(startName(keyOf(name))) === shard))
}

function tooLarge(): Error {
  return Object.assign(new Error('the body is too large'), { type: 'entity.too.large', limit: limits.bodyBytes })
}

function bringBack(answer: IncomingMessage, response: ServerResponse): void {
  response.writeHead(answer.statusCode!, messageHeaders(answer.headers))
  answer.on('error', () => response.destroy()).pipe(response)
}

function asText({ statusCode, headers: { 'content-type': type, 'retry-after': retryAfter } }: IncomingMessage, body: string): TextAnswer {
  return { status: statusCode!, type: type!, body, ...retryAfter !== undefined && { headers: { 'Retry-After': retryAfter } } }
}

function isSame(one: Peer | undefined, other: Peer): boolean {
  return one?.address === other.address
}
