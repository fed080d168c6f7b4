import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { openDoor, refuseNewerSchema, type Door } from '@souffleur/engine'
import { addressesCanBeShared } from '@souffleur/engine/listen'
import type { Environment } from '../environment/environment.ts'
import { houseSchemas } from '../house-schemas.ts'
import { Front } from './front.ts'
import { NearFront } from './near-front.ts'
import { Place } from './place.ts'

/** The product's addresses, open before the product is: connections and requests wait there. */
export interface Threshold {
  front: Pick<Front, 'serve' | 'leave' | 'stop'>
  /** Of the gateway, where this copy has one. */
  door?: Door
  /** Resolves when a later copy wants to stand here. */
  successor: Promise<void>
  /** Gives the addresses up, to the `successor` if there is one, and waits for the answers under way. `endWaits` ends those that only wait for news. */
  leave(options: { successor: boolean; endWaits: () => void }): Promise<void>
  /** The product is closed: its successor may open. */
  stop(): Promise<void>
}

export interface HandOver {
  env: Environment
  connectionString: string
  /** Another copy owns the data folder, and this says so. */
  folderOwner: Error | undefined
  say: (line: string) => void
}

/**
 * Steps on the product's addresses. Where a copy stands there already, on the same database, it listens beside it, and asks it to leave: from then on nobody is turned away,
 * only let wait. Rejects, and leaves that copy alone, where the store was written by a newer version, where it uses the data folder from other addresses, or where the addresses are anybody else's.
 */
export async function takePlace({ env, connectionString, folderOwner, say }: HandOver): Promise<Threshold> {
  // Copies on other machines may have the same addresses there.
  const place = new Place(connectionString, `${hostname()} ${env.host}:${env.port || randomUUID()} ${env.gatewayPort}`)
  try {
    const beside = !(await place.takeIfFree())
    if (!beside && folderOwner) throw folderOwner
    for (const schema of houseSchemas) await refuseNewerSchema({ connectionString, ...schema })
    if (beside && !addressesCanBeShared) await place.take()
    const { front, door } = await listen(env, beside)
    if (beside) say('hand-over    the copy that runs here is asked to leave; who comes meanwhile waits')
    if (beside && addressesCanBeShared) await place.take()
    return {
      front, ...door && { door }, successor: place.successor,
      leave: async ({ successor, endWaits }) => {
        const left = front.leave(successor)
        await door?.close()
        endWaits()
        await left
      },
      stop: () => place.stop(),
    }
  } catch (error) {
    await place.stop()
    throw error
  }
}

async function listen({ host, port, gatewayPort, zeebe }: Environment, beside: boolean): Promise<Pick<Threshold, 'front' | 'door'>> {
  const address = { host, port, beside }
  return zeebe ? { front: await NearFront.listen(address) } : { front: await Front.listen(address), door: await openDoor({ host, port: gatewayPort, beside }) }
}
