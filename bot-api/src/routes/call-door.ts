import type { IncomingMessage, ServerResponse } from 'node:http'
import { problemAnswer, type TextAnswer } from '@souffleur/schemas/http'
import { limits } from '../limits.ts'
import type { Admission } from './admission.ts'
import { isStart, takesCalls, type Call } from './call.ts'

export interface CallDoorParts {
  admission: Admission
  /** Brings a call to where it is answered, perhaps in another thread. */
  carry(call: Call): Promise<TextAnswer>
  /** Hears of each call that is not let in. */
  onRefused?(path: string): void
  report: (error: unknown) => void
}

/**
 * Takes the plain requests of running conversations from Node's own HTTP server: Express's layers cost more than all the rest of a step. Whatever is unusual about
 * a request (another type or encoding, no length, a body too large) is left to Express, so that there is one place that refuses.
 */
export class CallDoor {
  readonly #parts: CallDoorParts

  constructor(parts: CallDoorParts) {
    this.#parts = parts
  }

  takes({ method, url = '', headers }: IncomingMessage): boolean {
    return method === 'POST' && takesCalls(url) && isPlainJson(headers)
  }

  /** Answers a request that it takes. Headers that are set already go out with the answer. */
  answer(request: IncomingMessage, response: ServerResponse): void {
    void this.#answer(request).then((answer) => send(response, answer))
  }

  async #answer(request: IncomingMessage): Promise<TextAnswer> {
    const path = request.url!
    const { admission, carry, onRefused, report } = this.#parts
    try {
      admission.enter({ isStart: isStart(path) })
    } catch (error) {
      request.resume()
      onRefused?.(path)
      return problemAnswer(error, report)
    }
    try {
      const { 'idempotency-key': key, traceparent } = request.headers
      return await carry({ path, key: key && String(key), text: await readBody(request), traceparent: traceparent && String(traceparent) })
    } catch (error) {
      return problemAnswer(error, report)
    } finally {
      admission.leave()
    }
  }
}

const jsonType = /^application\/json(;\s*charset="?utf-8"?)?$/i

function isPlainJson(headers: IncomingMessage['headers']): boolean {
  const length = Number(headers['content-length'])
  return jsonType.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined && headers.expect === undefined && length > 0 && length <= limits.bodyBytes
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks).toString()))
    request.on('error', reject)
    request.on('aborted', () => reject(Object.assign(new Error('the request was broken off'), { status: 400 })))
  })
}

function send(response: ServerResponse, { status, type, body, headers }: TextAnswer): void {
  response.writeHead(status, { 'Cache-Control': 'no-store', 'Content-Type': type, 'Content-Length': Buffer.byteLength(body), ...headers }).end(body)
}
