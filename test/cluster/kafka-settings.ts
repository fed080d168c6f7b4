/** `door`: a second way in, over TLS and with a login; `keyStore` holds its key and certificate in PEM. */
export interface KafkaPlace { port: number; controllerPort: number; data: string; door: { port: number; keyStore: string; login: KafkaLogin } }
export interface KafkaLogin { username: string; password: string }

/** A single Kafka broker in KRaft mode, for tests: no replicas, no waiting for more consumers. */
export function kafkaSettings({ port, controllerPort, data, door }: KafkaPlace): string {
  const doorAt = `DOOR://127.0.0.1:${door.port}`
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'listeners': `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort},${doorAt}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port},${doorAt}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,DOOR:SASL_SSL',
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': data,
    'offsets.topic.num.partitions': 1,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.num.partitions': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    ...doorSettings(door),
  }).map(([name, value]) => `${name}=${value}`).join('\n')
}

/** PLAIN knows its users here; those of SCRAM are written when the folder is prepared. */
function doorSettings({ keyStore, login: { username, password } }: KafkaPlace['door']): { [name: string]: string } {
  const modules = 'org.apache.kafka.common.security'
  const scram = `${modules}.scram.ScramLoginModule required;`
  return {
    'listener.name.door.sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
    'listener.name.door.plain.sasl.jaas.config': `${modules}.plain.PlainLoginModule required user_${username}="${password}";`,
    'listener.name.door.scram-sha-256.sasl.jaas.config': scram,
    'listener.name.door.scram-sha-512.sasl.jaas.config': scram,
    'listener.name.door.ssl.keystore.type': 'PEM',
    'listener.name.door.ssl.keystore.location': keyStore,
  }
}
