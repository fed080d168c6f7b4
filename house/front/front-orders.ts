import type { MessagePort } from 'node:worker_threads'
import type { SharedAdmission } from '@souffleur/bot-api/front'
import type { FrontAddress } from './front-server.ts'

/** How the front thread serves. `inner`: the port on this machine where everything else is answered. */
export interface FrontService {
  inner: number
  /** Where calls are answered, without a way through `inner`; absent where all go there. */
  calls?: { line: MessagePort; admission: SharedAdmission; headers: Map<string, string> } | undefined
}

/** What the front thread is told to do, one after the other; it says `Done` to each. */
export type FrontOrder =
  | { kind: 'listen'; address: FrontAddress }
  | { kind: 'serve'; service: FrontService }
  | { kind: 'leave'; successor: boolean }
  | { kind: 'stop' }

/** `refused`: why the order could not be carried out; what the system says of an address, with its code. */
export interface Done { refused?: { message: string; code?: string; port?: number } }
