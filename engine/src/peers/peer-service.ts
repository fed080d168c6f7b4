import type { MethodDefinition, ServiceDefinition } from '@grpc/grpc-js'
import type { JsonValue } from '@souffleur/schemas'
import { parseJson } from '../core/values/parse-json.ts'
import { printDocument } from '../core/values/print-document.ts'

/** What processes on one database ask each other: JSON over gRPC, since Zeebe's protocol names neither a partition nor native user tasks, and lets no worker decline a job. */
export interface PeerService extends ServiceDefinition {
  /** `PeerCall` → `{ answer }`. */
  ask: MethodDefinition<any, any>
  /** First `PushRequest`, then `{ declined }` with the keys of jobs; back come jobs. */
  push: MethodDefinition<any, any>
}

const write = (message: JsonValue): Buffer => Buffer.from(printDocument(message))
const read = (bytes: Buffer): JsonValue | undefined => parseJson(bytes.toString())
const asText = { requestSerialize: write, requestDeserialize: read, responseSerialize: write, responseDeserialize: read }

export const peerService: PeerService = {
  ask: { path: '/souffleur.Peer/Ask', requestStream: false, responseStream: false, ...asText },
  push: { path: '/souffleur.Peer/Push', requestStream: true, responseStream: true, ...asText },
}

/** Carries what proves that the caller can read the database too. */
export const secretHeader = 'souffleur-secret'
