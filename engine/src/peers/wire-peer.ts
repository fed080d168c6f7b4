import { type ClientDuplexStream, credentials, makeClientConstructor, Metadata, type ServiceError, status } from '@grpc/grpc-js'
import { failPoint } from '@souffleur/schemas/fail-point'
import { type GrpcClient, toEngineError } from '../client/wire/grpc-calls.ts'
import { mayRepeat } from '../client/wire/repeat-rules.ts'
import { NotLedError } from '../runtime/not-led-error.ts'
import type { Peer, PushListener, PushRequest } from '../runtime/peers.ts'
import { packFiles } from './file-contents.ts'
import { maxPeerMessage } from './limits.ts'
import { peerService, secretHeader } from './peer-service.ts'

/** Reaches another process at what `openPeerDoor` gave as its address. Connects with the first call. */
export function wirePeer(address: string): Peer & { close(): void } {
  const [place, secret] = address.split(' ') as [string, string]
  const PeerClient = makeClientConstructor(peerService, 'Peer')
  const client = new PeerClient(place, credentials.createInsecure(), { 'grpc.max_receive_message_length': maxPeerMessage, 'grpc.initial_reconnect_backoff_ms': 50, 'grpc.max_reconnect_backoff_ms': 1_000 }) as unknown as GrpcClient
  const metadata = new Metadata()
  metadata.set(secretHeader, secret)
  return {
    ask: ({ request, ...call }, patience) => new Promise((resolve, reject) => {
      failPoint('peers: before another process is asked')
      client.ask({ ...call, request: packFiles(request) }, metadata, { deadline: Date.now() + patience }, (error: ServiceError | null, reply: { answer: unknown }) => {
        if (error === null) resolve(reply.answer)
        else reject(toPeerError(error))
      })
    }),
    push: (wanted, listener) => push(client.push(metadata), wanted, listener),
    close: () => client.close(),
  }
}

/** What never left was not done. */
function toPeerError(error: ServiceError): Error {
  const isUndone = error.code === status.ABORTED || mayRepeat({ method: 'Ask', request: {} }, error)
  return isUndone ? new NotLedError() : toEngineError(error)
}

function push(call: ClientDuplexStream<object, any>, wanted: PushRequest, { onJob, onEnd }: PushListener): { close(): void } {
  call.write(wanted)
  call.on('data', (job) => { if (isDeclined(onJob, job)) call.write({ declined: job.key }) })
  call.on('error', () => undefined) // told by `close` as well, whatever the reason
  call.on('close', onEnd)
  return { close: () => process.nextTick(() => call.cancel()) } // a call that is cancelled in the tick of its birth stays open at the server
}

function isDeclined(onJob: PushListener['onJob'], job: any): boolean {
  try {
    return onJob(job) === false
  } catch {
    return true
  }
}
