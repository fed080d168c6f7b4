import { hostAndPort, flagOf, oneOf, togetherOf, type Variables } from './environment-values.ts'

/** Brokers, how they let us in, and the topic of the records. */
export interface KafkaAccess {
  /** `host:port` of each. */
  brokers: string[]
  topic: string
  ssl: boolean
  sasl?: { mechanism: string; username: string; password: string }
}

/** As Zeebe's Kafka exporter is mostly set up. */
const standardTopic = 'zeebe-records'

/**
 * `KAFKA_BROKERS` (with commas between them), `KAFKA_TOPIC`, `KAFKA_SSL`, and `KAFKA_SASL_MECHANISM`, `KAFKA_SASL_USERNAME`, `KAFKA_SASL_PASSWORD`.
 * @throws EnvironmentError
 */
export function readKafkaAccess(variables: Variables): KafkaAccess | undefined {
  const brokers = (variables.KAFKA_BROKERS ?? '').split(',').map((broker) => broker.trim()).filter(Boolean)
  if (brokers.length === 0) return undefined
  return {
    brokers: brokers.map((broker) => hostAndPort('KAFKA_BROKERS', broker, 'kafka1.example:9092,kafka2.example:9092')),
    topic: variables.KAFKA_TOPIC || standardTopic,
    ssl: flagOf(variables, 'KAFKA_SSL'),
    ...readLogin(variables),
  }
}

function readLogin(variables: Variables): Pick<KafkaAccess, 'sasl'> {
  const mechanism = oneOf(variables, 'KAFKA_SASL_MECHANISM', ['plain', 'scram-sha-256', 'scram-sha-512'])
  if (!togetherOf(variables, ['KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'])) return {}
  return { sasl: { mechanism: mechanism!, username: variables.KAFKA_SASL_USERNAME!, password: variables.KAFKA_SASL_PASSWORD! } }
}
