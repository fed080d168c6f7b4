import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'

/** Passes a request on, as it is, to who listens at an address; its connection ends with the answer. 503 where nobody does. */
export function forwardRequest(address: { host: string; port: number }, request: IncomingMessage, response: ServerResponse): void {
  const { method, url, headers } = request
  const onward = ask({ ...address, method, path: url, headers: { ...headers, connection: 'close' }, agent: false }, (answer) => {
    response.writeHead(answer.statusCode!, { ...answer.headers, connection: 'close' })
    answer.pipe(response)
  })
  onward.on('error', () => response.headersSent ? response.destroy() : response.writeHead(503, { 'Retry-After': '2' }).end())
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}
