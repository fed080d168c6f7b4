import { request as askPlain } from 'node:http'
import { request as askSecure } from 'node:https'
import { text } from 'node:stream/consumers'

/** How long a whole exchange may take, in ms: longer than an engine waits for those who listen to a user task. */
const patience = 15_000

export interface HttpCall {
  method: string
  headers?: { [name: string]: string }
  body?: string
  /** Certificate authorities to trust, in PEM; those that Node knows where absent. */
  authorities?: string | undefined
}

/** One exchange over HTTP or HTTPS. `fetch` takes no authorities of a caller's own. Rejects where nobody answers. */
export function httpCall(url: string, { method, headers = {}, body = '', authorities }: HttpCall): Promise<{ status: number; text: string }> {
  const options = { method, headers: { ...headers, 'content-length': Buffer.byteLength(body) }, signal: AbortSignal.timeout(patience), ...authorities !== undefined && { ca: authorities } }
  const ask = new URL(url).protocol === 'https:' ? askSecure : askPlain
  return new Promise((resolve, reject) => {
    ask(url, options, (answer) => { text(answer).then((read) => resolve({ status: answer.statusCode ?? 0, text: read }), reject) }).on('error', reject).end(body)
  })
}
