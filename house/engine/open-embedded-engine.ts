import { grpcPeers, type RecordStream, startEngine } from '@souffleur/engine'
import type { Environment } from '../environment/environment.ts'
import type { Part } from '../front/front-door.ts'
import type { KafkaAccess } from '../environment/kafka-environment.ts'
import { enginePart } from './engine-part.ts'
import type { EngineMeans, OpenEngine } from './open-engine.ts'
import { recordsPart } from './records-part.ts'

/** The engine in this process, with a gateway that any Zeebe client may use. */
export async function openEmbeddedEngine(env: Environment, { connectionString, door, log }: EngineMeans): Promise<OpenEngine> {
  const { client, records, clock, health, jobStreams, stop } = await startEngine({
    connectionString, exportRecords: env.exportRecords, gateway: { host: env.host, port: env.gatewayPort, ...door && { door } },
    partitions: env.partitions, sharing: env.leads && { leads: env.leads, peers: grpcPeers(env.peerHost) }, clock: env.clockControlled ? 'controlled' : 'system', log: (line) => log.warn(line),
  })
  const exporting = env.kafka && isExporter(env) ? await openExport(env.kafka, records, { connectionString, log }) : undefined
  return {
    client, records, clock, jobStreams, isCluster: false, isShared: env.leads !== undefined,
    line: `embedded${env.leads ? `, partitions ${env.leads.join()}` : ''}; any Zeebe client may use ${env.host}:${env.gatewayPort}`,
    parts: async () => [
      enginePart(health()),
      { name: 'gateway', state: 'up', detail: String(env.gatewayPort) },
      ...exporting ? [exporting.part()] : [],
    ],
    async stop() {
      await exporting?.stop()
      await stop()
    },
  }
}

/** Where several processes share the partitions, the one with the first of them exports the records of all. */
const isExporter = ({ leads }: Environment): boolean => leads?.includes(1) ?? true

/** Writes the records to Kafka too. The client library of Kafka is loaded only where there is one. */
async function openExport(kafka: KafkaAccess, records: RecordStream, { connectionString, log }: Pick<EngineMeans, 'connectionString' | 'log'>): Promise<{ part(): Part; stop(): Promise<void> }> {
  const { exportToKafka } = await import('@souffleur/engine/kafka')
  const exporting = await exportToKafka({ kafka, topic: kafka.topic, records, connectionString, log: (line) => log.info(line) })
  return { part: () => recordsPart(kafka, exporting.state()), stop: () => exporting.stop() }
}
