import { Kafka, logLevel, type SASLOptions } from 'kafkajs'
import { brokerRetries, connectTimeout, requestTimeout } from './limits.ts'

/** How to reach a Kafka. Certificates of an authority of one's own are named in `NODE_EXTRA_CA_CERTS`. */
export interface KafkaAccess {
  /** `host:port` of brokers to begin with. */
  brokers: string[]
  /** TLS. */
  ssl?: boolean
  /** `mechanism`: plain, scram-sha-256 or scram-sha-512. */
  sasl?: { mechanism: string; username: string; password: string }
}

/** The name that brokers see in their logs and quotas. */
const clientId = 'souffleur'

/** Says nothing by itself: what goes wrong is told by those who use it, once. */
export function openKafka({ brokers, ssl = false, sasl }: KafkaAccess): Kafka {
  return new Kafka({
    clientId, brokers, ssl, connectionTimeout: connectTimeout, requestTimeout, logLevel: logLevel.NOTHING,
    retry: { retries: brokerRetries, initialRetryTime: 200, maxRetryTime: 1_000 },
    ...(sasl && { sasl: sasl as SASLOptions }),
  })
}
