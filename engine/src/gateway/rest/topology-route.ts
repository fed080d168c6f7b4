import type { RequestHandler } from 'express'
import type { EngineClient } from '../../client/engine-client.ts'

/** `GET …/topology` in the form of Zeebe's REST: as over gRPC, with roles and health in small letters. */
export function topologyRoute(client: EngineClient): RequestHandler {
  return async (_request, response) => {
    const { brokers, ...cluster } = await client.topology()
    response.json({ brokers: brokers.map(broker => ({ ...broker, partitions: broker.partitions.map(inSmallLetters) })), ...cluster })
  }
}

const inSmallLetters = <Partition extends { role: string; health: string }>(partition: Partition): Partition => ({ ...partition, role: partition.role.toLowerCase(), health: partition.health.toLowerCase() })
