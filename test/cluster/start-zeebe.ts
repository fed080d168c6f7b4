import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWireEngineClient, type WireOptions } from '@souffleur/engine'
import { freePorts } from '../product/free-ports.ts'
import { BrokerProcess } from './broker-process.ts'
import { downloadsFolder } from './downloads-folder.ts'
import { findJava } from './find-java.ts'
import { mavenArtifact } from './maven-artifact.ts'
import { printedRecords } from './printed-records.ts'
import { zeebeSettings, type ZeebeShape } from './zeebe-settings.ts'

/** How clients get in where that takes more than an address, and which Zeebe it is. */
export interface ZeebeWishes { access?: WireOptions; version?: string }

/** The line of Zeebe that this product follows, unless `ZEEBE_VERSION` names another one to try. */
export const zeebeVersion = process.env.ZEEBE_VERSION || '8.5.8'

export interface Zeebe {
  /** `host:port` of the gateway. */
  address: string
  /** URL of its REST API: `/v1/…`. */
  rest: string
  /** The file that it prints to, its records among all else: `printedRecords`. */
  log: string
  /** URL of the admin server: `/actuator/…`. */
  admin: string
  /** Its record stream so far: commands, events and rejections as its exporters shape them. */
  records(): any[]
  /** Moves its clock on. Calls in flight expire if it is far. */
  moveClock(ms: number): Promise<void>
  /** As a power cut would; data and ports stay. */
  kill(): Promise<void>
  /** After `kill`: comes up again and waits for a leader. */
  start(): Promise<void>
  /** Ends it and forgets its data. */
  stop(): Promise<void>
}

/** A real Zeebe with ports and data of its own. @throws MissingToolError where the machine cannot run it */
export async function startZeebe({ access, version = zeebeVersion, ...shape }: ZeebeShape & ZeebeWishes = {}): Promise<Zeebe> {
  const program = zeebeProgram(version)
  const folder = mkdtempSync(join(tmpdir(), 'souffleur-zeebe-'))
  const [gateway, command, internal, rest, admin] = await freePorts(5) as [number, number, number, number, number]
  const settings = join(folder, 'settings.yaml')
  writeFileSync(settings, JSON.stringify(zeebeSettings({ ports: { gateway, command, internal, rest, admin }, data: join(folder, 'data'), ...shape })))
  const env = { JAVA_HOME: findJava(), JAVA_TOOL_OPTIONS: '-Xmx768m', SPRING_CONFIG_ADDITIONAL_LOCATION: `file:${settings}` }
  const log = join(folder, 'zeebe.log')
  const broker = new BrokerProcess({ command: join(program, 'bin/broker'), args: [], cwd: program, env, log })
  const address = `127.0.0.1:${gateway}`
  const start = (): Promise<void> => broker.start(() => hasLeader(address, access))
  await start()
  return {
    address,
    rest: `http://127.0.0.1:${rest}`,
    log,
    admin: `http://127.0.0.1:${admin}`,
    records: () => printedRecords(broker.printed).map((record) => JSON.parse(record)),
    moveClock: (ms) => moveClock(admin, ms),
    kill: () => broker.kill(),
    start,
    async stop() {
      await broker.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The unpacked distribution. */
function zeebeProgram(version: string): string {
  const folder = join(downloadsFolder(), `camunda-zeebe-${version}`)
  if (!existsSync(folder)) {
    const archive = mavenArtifact({ group: 'io.camunda', name: 'camunda-zeebe', version, type: 'tar.gz' })
    const { status } = spawnSync('tar', ['xzf', archive, '-C', downloadsFolder()])
    if (status !== 0) throw new Error(`The archive ${archive} cannot be unpacked. Delete it and try again.`)
  }
  return folder
}

/** Ready is not ready: the admin server says so seconds before every partition has a leader. */
async function hasLeader(address: string, access: WireOptions | undefined): Promise<boolean> {
  const client = createWireEngineClient(address, access)
  try {
    const { brokers, partitionsCount } = await client.topology()
    return brokers.flatMap(({ partitions }) => partitions.filter(({ role }) => role === 'LEADER')).length >= partitionsCount
  } catch {
    return false
  } finally {
    client.close()
  }
}

async function moveClock(admin: number, offsetMilli: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${admin}/actuator/clock/add`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ offsetMilli }) })
  if (!response.ok) throw new Error(`Zeebe's clock did not move: ${response.status}`)
}
