import { Agent, type RequestListener } from 'node:http'
import { parentPort } from 'node:worker_threads'
import { CallLine } from './call-line.ts'
import { callListener } from './call-listener.ts'
import { forwardRequest } from './forward-request.ts'
import type { Done, FrontOrder, FrontService } from './front-orders.ts'
import { FrontServer } from './front-server.ts'

/**
 * The thread that speaks HTTP: reading requests and writing answers is a sixth of what a conversation's step costs, and who is refused is told at once, however
 * busy the engine's thread is. Calls go there as messages, everything else as it is, over an inner port.
 */
let front: FrontServer

parentPort!.on('message', (order: FrontOrder) => void carryOut(order).then(
  () => tell({}),
  ({ message, code, port }: NodeJS.ErrnoException & { port?: number }) => tell({ refused: { message, ...code !== undefined && { code }, ...port !== undefined && { port } } }),
))

const tell = (done: Done) => parentPort!.postMessage(done)

async function carryOut(order: FrontOrder): Promise<void> {
  if (order.kind === 'listen') front = await FrontServer.listen(order.address)
  else if (order.kind === 'serve') front.serve(listenerFor(order.service))
  else if (order.kind === 'leave') await front.leave(order.successor)
  else await front.stop()
}

function listenerFor({ inner, calls }: FrontService): RequestListener {
  const agent = new Agent({ keepAlive: true })
  const forward: RequestListener = (request, response) => forwardRequest({ host: '127.0.0.1', port: inner, agent }, request, response)
  return calls ? callListener({ ...calls, desk: new CallLine(calls.line), rest: forward }) : forward
}
