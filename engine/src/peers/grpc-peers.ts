import type { PeerNetwork } from '../runtime/peers.ts'
import { openPeerDoor } from './open-peer-door.ts'
import { wirePeer } from './wire-peer.ts'

/** The processes on one database over gRPC; `host` is where the others reach this one, on a free port. */
export function grpcPeers(host: string): PeerNetwork {
  const peers = new Map<string, ReturnType<typeof wirePeer>>()
  return {
    async open(desk) {
      const door = await openPeerDoor(desk, host)
      const close = async (): Promise<void> => {
        for (const peer of peers.values()) peer.close()
        await door.close()
      }
      return { address: door.address, close }
    },
    reach: (address) => {
      const known = peers.get(address) ?? wirePeer(address)
      peers.set(address, known)
      return known
    },
  }
}
