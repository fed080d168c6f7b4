import type { Part } from './front-door.ts'
import type { KafkaAccess } from './kafka-environment.ts'

/** How far a Kafka and those who read or fill it are apart. */
interface Distance { reachable: boolean; behind: number; setAside?: number }

/** The records in Kafka on the start page. Conversations go on without it, so the product is ready all the same. */
export function recordsPart({ topic, brokers }: KafkaAccess, { reachable, behind, setAside = 0 }: Distance): Part {
  const where = `${topic} at ${brokers.join(', ')}`
  const wait = `${behind} behind${setAside > 0 ? `, ${setAside} set aside` : ''}`
  return { name: 'records', state: 'up', detail: reachable ? `${where}, ${wait}` : `${where} is away: conversations go on, ${wait}` }
}
