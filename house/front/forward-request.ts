import { request as ask, type Agent, type IncomingMessage, type ServerResponse } from 'node:http'
import { messageHeaders } from '@souffleur/schemas/http'

/** `agent` keeps the connections; without one the caller's ends with the answer, so that the next goes elsewhere. */
export interface Onward { host: string; port: number; agent?: Agent }

/** Passes a request on, as it is, to who listens at an address. 503 where nobody does. */
export function forwardRequest({ host, port, agent }: Onward, request: IncomingMessage, response: ServerResponse): void {
  const { method, url, headers } = request
  const ending = agent ? {} : { connection: 'close' }
  const framing = headers['transfer-encoding'] ? { 'transfer-encoding': headers['transfer-encoding'] } : {}
  const onward = ask({ host, port, method, path: url, headers: { ...messageHeaders(headers), ...framing, ...ending }, agent: agent ?? false }, (answer) => {
    response.writeHead(answer.statusCode!, { ...messageHeaders(answer.headers), ...ending })
    answer.pipe(response)
  })
  onward.on('error', () => response.headersSent ? response.destroy() : response.writeHead(503, { 'Retry-After': '2' }).end())
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}
