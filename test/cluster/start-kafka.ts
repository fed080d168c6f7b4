import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrokerProcess } from './broker-process.ts'
import { findJava } from './find-java.ts'
import { freePorts } from './free-ports.ts'
import { kafkaLibrary } from './kafka-library.ts'
import { kafkaSettings } from './kafka-settings.ts'

export interface Kafka {
  /** `host:port` of the one broker. */
  address: string
  /** As a power cut would; data and ports stay. */
  kill(): Promise<void>
  /** After `kill`: comes up again. */
  start(): Promise<void>
  /** Ends it and forgets its data. */
  stop(): Promise<void>
}

const clusterId = 'c291ZmZsZXVyLXRlc3RzIQ'
const ready = 'Kafka Server started'

/** A real Kafka with ports and data of its own. @throws MissingToolError where the machine cannot run it */
export async function startKafka(): Promise<Kafka> {
  const [java, library] = [join(findJava(), 'bin/java'), kafkaLibrary()]
  const folder = mkdtempSync(join(tmpdir(), 'souffleur-kafka-'))
  const [port, controllerPort] = await freePorts(2) as [number, number]
  const settings = join(folder, 'server.properties')
  writeFileSync(settings, kafkaSettings({ port, controllerPort, data: join(folder, 'data') }))
  const { status, stderr } = spawnSync(java, ['-cp', library, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', settings], { encoding: 'utf8' })
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
    kill: () => broker.kill(),
    start,
    async stop() {
      await broker.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
