import { randomUUID } from 'node:crypto'
import { logVerbosity, type sendUnaryData, Server, ServerCredentials, type ServerDuplexStream, type ServerUnaryCall, setLogVerbosity, status } from '@grpc/grpc-js'
import { failPoint } from '@souffleur/schemas/fail-point'
import { toStatus } from '../gateway/error-mapper.ts'
import { stopServer } from '../gateway/stop-server.ts'
import { NotLedError } from '../runtime/not-led-error.ts'
import type { PeerDesk } from '../runtime/peer-desk.ts'
import { unpackFiles } from './file-contents.ts'
import { maxPeerMessage } from './limits.ts'
import { peerService, secretHeader } from './peer-service.ts'
import { pushJobs } from './push-jobs.ts'

type Call = ServerUnaryCall<any, object> | ServerDuplexStream<any, object>

/** Listens at `host`, on a free port, for the other processes on this database. The address holds a secret that callers must know. */
export async function openPeerDoor(desk: PeerDesk, host: string): Promise<{ address: string; close(): Promise<void> }> {
  setLogVerbosity(logVerbosity.NONE)
  const secret = randomUUID()
  const knows = (call: Call): boolean => call.metadata.get(secretHeader)[0] === secret
  const server = new Server({ 'grpc.max_receive_message_length': maxPeerMessage })
  server.addService(peerService, {
    ask: (call: ServerUnaryCall<any, object>, respond: sendUnaryData<object>) => knows(call) ? void answer(desk, call, respond) : respond(stranger),
    push: (call: ServerDuplexStream<any, object>) => knows(call) ? pushJobs(desk, call, toPeerStatus) : call.emit('error', stranger),
  })
  const port = await listen(server, host)
  return { address: `${host}:${port} ${secret}`, close: () => stopServer(server) }
}

const stranger = { code: status.UNAUTHENTICATED, details: 'This door is for the processes on one database' }

async function answer(desk: PeerDesk, call: ServerUnaryCall<any, object>, respond: sendUnaryData<object>): Promise<void> {
  const gone = new AbortController()
  call.on('cancelled', () => gone.abort())
  try {
    const answer = await desk.answer({ ...call.request, request: unpackFiles(call.request.request) }, gone.signal) as object
    failPoint('peers: carried out for another process, not answered')
    respond(null, { answer })
  } catch (error) {
    respond(toPeerStatus(error))
  }
}

/** ABORTED, which no engine answers: nothing was done. */
function toPeerStatus(error: unknown) {
  return error instanceof NotLedError ? { code: status.ABORTED, details: error.message } : toStatus(error)
}

function listen(server: Server, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(`${host.includes(':') ? `[${host}]` : host}:0`, ServerCredentials.createInsecure(), (error, port) => {
      if (error === null) resolve(port)
      else reject(new Error(`Other processes on the database cannot reach this one at ${host}: ${error.message}. Correct PEER_HOST.`, { cause: error }))
    })
  })
}
