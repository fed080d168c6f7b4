import { setTimeout as delay } from 'node:timers/promises'
import { createWireEngineClient, type RecordStream } from '@souffleur/engine'
import type { EngineClient, Topology } from '@souffleur/engine/client'
import { EnvironmentError } from '../environment/environment-error.ts'
import type { Part } from '../front/front-door.ts'
import type { KafkaAccess } from '../environment/kafka-environment.ts'
import { leadersOf } from './leaders-of.ts'
import type { EngineMeans, OpenEngine } from './open-engine.ts'
import { recordsPart } from './records-part.ts'
import type { ZeebeAccess } from '../environment/zeebe-environment.ts'

/** How long a cluster that comes up is waited for, in ms, and how often it is asked. */
const patience = 90_000
const askEvery = 500

/** A Zeebe cluster as the engine; its records come from Kafka, where one is named. Waits until every partition has a leader. @throws EnvironmentError where that does not happen */
export async function openCluster(zeebe: ZeebeAccess, kafka: KafkaAccess | undefined, means: EngineMeans): Promise<OpenEngine> {
  const client = createWireEngineClient(zeebe.address, zeebe)
  const { gatewayVersion, partitionsCount } = await untilLed(client, zeebe, means.say).catch((error: unknown) => {
    client.close()
    throw error
  })
  const about = `Zeebe ${gatewayVersion} at ${zeebe.address}, ${partitionsCount === 1 ? 'one partition' : `${partitionsCount} partitions`}`
  const { records, part, stop } = kafka ? await openRecords(kafka, means) : noRecords
  return {
    client, records, isCluster: true, isShared: true,
    line: about,
    parts: async () => [await clusterPart(client, about), part()],
    async stop() {
      await stop()
      client.close()
    },
  }
}

interface OpenRecords { records: RecordStream; part(): Part; stop(): Promise<void> }

/** Sessions go on without records: what they lack is what only records tell. */
const noRecords: OpenRecords = {
  records: { follow: () => ({ close: () => undefined }) },
  part: () => ({ name: 'records', state: 'up', detail: 'none: name KAFKA_BROKERS to see functions and incidents in the trail, and reports' }),
  stop: async () => undefined,
}

/** The client library of Kafka is loaded only where there is one. */
async function openRecords(kafka: KafkaAccess, { connectionString, log }: EngineMeans): Promise<OpenRecords> {
  const { startKafkaRecords } = await import('@souffleur/engine/kafka')
  const source = await startKafkaRecords({ kafka, topic: kafka.topic, connectionString, log: (line) => log.info(line) })
  return { records: source.records, part: () => recordsPart(kafka, source.state()), stop: () => source.stop() }
}

async function clusterPart(client: EngineClient, about: string): Promise<Part> {
  try {
    const topology = await client.topology()
    const led = leadersOf(topology)
    return { name: 'engine', state: isLed(topology) ? 'up' : 'down', detail: isLed(topology) ? about : `${about}; ${led} of ${topology.partitionsCount} have a leader` }
  } catch {
    return { name: 'engine', state: 'down', detail: `${about}; it does not answer` }
  }
}

const isLed = (topology: Topology): boolean => leadersOf(topology) >= topology.partitionsCount

async function untilLed(client: EngineClient, { address }: ZeebeAccess, say: (line: string) => void): Promise<Topology> {
  let last = ''
  for (const end = Date.now() + patience; Date.now() < end; await delay(askEvery)) {
    try {
      const topology = await client.topology()
      if (isLed(topology)) return topology
      last = 'not every partition has a leader'
    } catch (error) {
      if (last === '') say(`engine       waiting for ${address} …`)
      last = (error as Error).message
    }
  }
  throw new EnvironmentError(`ZEEBE_ADDRESS names ${address}, but no cluster came up there within ${patience / 1_000} s: ${last}. Start it, or correct the address.`)
}
