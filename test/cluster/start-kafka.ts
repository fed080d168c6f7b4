import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts } from '../product/free-ports.ts'
import { selfSigned } from '../product/self-signed.ts'
import { BrokerProcess } from './broker-process.ts'
import { findJava } from './find-java.ts'
import { kafkaLibrary } from './kafka-library.ts'
import { kafkaSettings, type KafkaLogin } from './kafka-settings.ts'

/** A way in over TLS and with a login. `certificate`: the file of the one to trust, in PEM. */
export interface KafkaDoor extends KafkaLogin { address: string; certificate: string }

export interface Kafka {
  /** `host:port` of the one broker. */
  address: string
  door: KafkaDoor
  /** As a power cut would; data and ports stay. */
  kill(): Promise<void>
  /** After `kill`: comes up again. */
  start(): Promise<void>
  /** Ends it and forgets its data. */
  stop(): Promise<void>
}

const clusterId = 'c291ZmZsZXVyLXRlc3RzIQ'
const ready = 'Kafka Server started'
const login: KafkaLogin = { username: 'souffleur', password: 'whisper' }
const scram = ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((mechanism) => ['-S', `${mechanism}=[name=${login.username},password=${login.password}]`])

/** A real Kafka with ports and data of its own. @throws MissingToolError where the machine cannot run it */
export async function startKafka(): Promise<Kafka> {
  const [java, library] = [join(findJava(), 'bin/java'), kafkaLibrary()]
  const folder = mkdtempSync(join(tmpdir(), 'souffleur-kafka-'))
  const [port, controllerPort, doorPort] = await freePorts(3) as [number, number, number]
  const [settings, keyStore, certificate] = ['server.properties', 'key-store.pem', 'certificate.pem'].map((name) => join(folder, name)) as [string, string, string]
  const signed = selfSigned()
  writeFileSync(keyStore, signed.key + signed.certificate)
  writeFileSync(certificate, signed.certificate)
  writeFileSync(settings, kafkaSettings({ port, controllerPort, data: join(folder, 'data'), door: { port: doorPort, keyStore, login } }))
  const { status, stderr } = spawnSync(java, ['-cp', library, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', settings, ...scram], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`Kafka could not prepare its folder: ${stderr}`)
  const broker = new BrokerProcess({ command: java, args: ['-Xmx384m', '-cp', library, 'kafka.Kafka', settings], cwd: folder, log: join(folder, 'kafka.log') })
  let starts = 0
  const start = (): Promise<void> => {
    starts++
    return broker.start(() => broker.printed.split(ready).length > starts)
  }
  await start()
  return {
    address: `127.0.0.1:${port}`,
    door: { ...login, address: `127.0.0.1:${doorPort}`, certificate },
    kill: () => broker.kill(),
    start,
    async stop() {
      await broker.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
