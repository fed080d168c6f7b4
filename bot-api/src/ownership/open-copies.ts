import { randomUUID } from 'node:crypto'
import type { Log } from '../room.ts'
import { Forwarder } from './forwarder.ts'
import { Gate } from './gate.ts'
import { Ownership, type OwnershipParts } from './ownership.ts'
import { PeerClient } from './peer-client.ts'
import { PeerServer, type PeerService } from './peer-server.ts'
import { Underway } from './underway.ts'

/** What a copy does when shards change hands. */
export type Hands = Pick<OwnershipParts, 'ready' | 'onTaken' | 'onGivingUp' | 'onLost'>

/** This copy of the session service among the others on the same database. */
export interface Copies {
  ownership: Ownership
  peers: PeerClient
  underway: Underway
  gate: Gate
  /** Enters: from now on others come here, and sessions are walked here. */
  start(own: { service: PeerService; hands: Hands }): Promise<void>
  /** Gives everything up and leaves. */
  stop(): Promise<void>
}

/** Listens for other copies on a free port of `host`. `even`: copies share the sessions, else each takes those that nobody walks. */
export async function openCopies({ connectionString, host, even, log }: { connectionString: string; host: string; even: boolean; log: Log }): Promise<Copies> {
  const secret = randomUUID()
  const [peers, underway] = [new PeerClient(), new Underway()]
  let entered!: { service: PeerService; hands: Hands }
  const server = await PeerServer.listen({ host, secret, service: () => entered.service })
  const own = { address: server.address, secret }
  const hands: Hands = {
    ready: () => entered.hands.ready(),
    onTaken: (shards) => entered.hands.onTaken(shards),
    onGivingUp: (shards) => entered.hands.onGivingUp(shards),
    onLost: (shards) => entered.hands.onLost(shards),
  }
  const ownership = new Ownership({ connectionString, ...own, even, log, ...hands })
  const gate = new Gate({ ownership, underway, forwarder: new Forwarder({ ownership, peers, own }) })
  return {
    ownership, peers, underway, gate,
    start: (parts) => {
      entered = parts
      return ownership.start()
    },
    stop: async () => {
      await ownership.stop()
      server.close()
      peers.close()
    },
  }
}
