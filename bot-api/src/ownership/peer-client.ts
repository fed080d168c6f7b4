import { Agent, request as send } from 'node:http'
import { json } from 'node:stream/consumers'
import { failPoint } from '@souffleur/schemas/fail-point'
import type { Effect } from '../following/effects.ts'
import { Grouped } from '../store/grouped.ts'
import { writeJson } from '../store/json-text.ts'
import { peerHeader } from './peer-header.ts'
import type { Copy } from './plan-shards.ts'

export type Peer = Pick<Copy, 'address' | 'secret'>

/** Speaks to other copies. What is handed to one while it is busy goes there together. */
export class PeerClient {
  readonly agent = new Agent({ keepAlive: true })
  readonly #posts = new Map<string, Grouped<readonly Effect[], string[]>>()

  /** Hands effects to a copy; resolves once they are stored, with those sessions that are not walked there. */
  async giveEffects(peer: Peer, effects: readonly Effect[]): Promise<string[]> {
    const known = this.#posts.get(peer.address)
    const post = known ?? new Grouped<readonly Effect[], string[]>(async (groups) => {
      failPoint('peers: before effects are given to another copy')
      const refused = await this.#call(peer, '/peer/effects', writeJson(groups.flat())) as string[]
      return groups.map(() => refused)
    })
    if (!known) this.#posts.set(peer.address, post)
    return post.add(effects)
  }

  async passMarker(peer: Peer, marker: string): Promise<void> {
    await this.#call(peer, '/peer/markers', JSON.stringify(marker))
  }

  close(): void {
    this.agent.destroy()
  }

  #call({ address, secret }: Peer, path: string, body: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const headers = { [peerHeader]: secret, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      send(`http://${address}${path}`, { method: 'POST', agent: this.agent, headers }, (response) => {
        if (response.statusCode === 204) return void resolve(response.resume())
        if (response.statusCode === 200) return void json(response).then(resolve, reject)
        response.resume()
        reject(new Error(`The session service at ${address} answered ${response.statusCode}`))
      }).on('error', reject).end(body)
    })
  }
}
