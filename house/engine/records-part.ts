import type { Part } from '../front/front-door.ts'
import type { KafkaAccess } from '../environment/kafka-environment.ts'

/** How far a Kafka and those who read or fill it are apart. */
interface Distance { reachable: boolean; behind: number; setAside?: number; repeated?: number }

/** The records in Kafka on the start page. Conversations go on without it, so the product is ready all the same. */
export function recordsPart({ topic, brokers }: KafkaAccess, { reachable, behind, setAside = 0, repeated = 0 }: Distance): Part {
  const where = `${topic} at ${brokers.join(', ')}`
  const wait = `${behind} behind${setAside > 0 ? `, ${setAside} set aside` : ''}`
  const figures = { reachable: Number(reachable), behind, set_aside: setAside, repeated }
  return { name: 'records', state: 'up', figures, detail: reachable ? `${where}, ${wait}` : `${where} is away: conversations go on, ${wait}` }
}
