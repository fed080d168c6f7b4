import { mavenArtifact } from './maven-artifact.ts'

const exporter = { group: 'io.zeebe', name: 'zeebe-kafka-exporter', version: '3.1.1', type: 'jar', classifier: 'jar-with-dependencies' }

/**
 * Zeebe's Kafka exporter, for `startZeebe({ exporters })`: every record to one topic. Without a `batch.size` of ours the exporter hands Kafka a Long where it wants an Integer, and dies.
 * @throws MissingToolError
 */
export function kafkaExporter({ broker, topic }: { broker: string; topic: string }): object {
  return {
    kafka: {
      className: 'io.zeebe.exporters.kafka.KafkaExporter',
      jarPath: mavenArtifact(exporter),
      args: {
        maxBatchSize: 100, maxBlockingTimeoutMs: 1_000, flushIntervalMs: 200,
        producer: { servers: broker, requestTimeoutMs: 5_000, closeTimeoutMs: 5_000, clientId: 'zeebe', maxConcurrentRequests: 3, config: 'batch.size=262144\nlinger.ms=5' },
        records: { defaults: { type: 'command,event,rejection', topic } },
      },
    },
  }
}
