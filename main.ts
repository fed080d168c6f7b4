import { join } from 'node:path'
import { startBotApi } from '@souffleur/bot-api'
import { startEditor } from '@souffleur/editor'
import { jobStreamRoutes, startEmbeddedPostgres, userTaskRoutes } from '@souffleur/engine'
import { startReports } from '@souffleur/engine/projections'
import { startIntegrationRunner } from '@souffleur/integration-runner'
import { readSamples } from '@souffleur/processes'
import { startDemoSystems } from '@souffleur/processes/demo'
import { pino } from 'pino'
import { openEngine } from './house/engine/open-engine.ts'
import { reportsPart } from './house/engine/reports-part.ts'
import { readEnvironment } from './house/environment/environment.ts'
import { readSystems } from './house/environment/read-systems.ts'
import { clockRoutes } from './house/front/clock-routes.ts'
import { openFrontDoor, type Part } from './house/front/front-door.ts'
import { takePlace } from './house/front/hand-over.ts'
import { withPredecessor } from './house/front/predecessor.ts'
import { openDatabaseProbe } from './house/monitoring/database-probe.ts'

/** The whole product in one process: each room is started with what it stands on, and stopped in the opposite order. */
const stops: (() => Promise<void>)[] = []
const say = (line: string) => console.log(line)
/** A later copy has asked for this one's place. */
let isRelieved = false
let ending: Promise<void> | undefined

try {
  await open()
} catch (error) {
  console.error(error instanceof Error ? oneLine(error) : String(error))
  await close()
  process.exit(1)
}

async function open(): Promise<void> {
  const env = readEnvironment(process.env)
  const log = pino({ level: process.env.LOG_LEVEL ? env.logLevel : 'warn' })
  const own = env.systems ? readSystems(env.systems) : {}
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end())

  const telemetry = env.traces ? await keep(import('./house/monitoring/telemetry.ts').then(({ openTelemetry }) => openTelemetry(env.traces!))) : undefined
  const postgres = env.databaseUrl ? { connectionString: env.databaseUrl, version: 'yours', owner: undefined } : await keep(startEmbeddedPostgres({ dataDir: join(env.dataDir, 'postgres'), beside: true }))
  const { connectionString } = postgres
  const threshold = await keep(takePlace({ env, connectionString, folderOwner: postgres.owner, say }))
  stops.push(() => threshold.front.stop())
  const probe = await keep(Promise.resolve(openDatabaseProbe(connectionString, postgres.version)))
  say(`postgres     ${env.databaseUrl ? 'by DATABASE_URL' : `embedded, ${postgres.version}, in ${env.dataDir}`}`)

  const engine = await keep(openEngine(env, { connectionString, door: threshold.door, log, say }))
  say(`engine       ${engine.line}`)

  const demo = await keep(startDemoSystems({ port: env.demoPort, host: env.host }))
  const systems = { ...demo.systems, ...own }
  say(`demo systems ${Object.keys(demo.systems).join(', ')} at ${demo.url}`)
  if (env.systems) say(`systems      ${Object.keys(own).join(', ')} by SYSTEMS`)

  const editor = await keep(startEditor({ connectionString, engine: engine.client, cluster: engine.isCluster, log, ...(env.samples && { samples: readSamples() }) }))
  const runner = await keep(startIntegrationRunner({ connectionString, engine: engine.client, functions: editor.functions, systems, log }))
  const botApi = await keep(startBotApi({ connectionString, engine: engine.client, cluster: engine.isCluster, balance: engine.isShared, peers: { host: env.peerHost }, records: engine.records, directory: editor.directory, log }))
  const reports = await keep(startReports({ connectionString, records: engine.records, log: (line) => log.info(line) }))
  say('services     editor, integration-runner, bot-api, reports')

  const parts = async (): Promise<Part[]> => [
    ...await engine.parts(),
    await probe.part(),
    { name: 'functions', state: 'up', detail: `${Object.keys(systems).length} systems` },
    reportsPart(reports.behind()),
  ]
  const userTasks = userTaskRoutes(engine.client, (error) => log.error(error))
  const streams = engine.jobStreams ? [jobStreamRoutes(engine.jobStreams)] : []
  const routers = [userTasks, ...streams, editor.router, runner.router, botApi.router, reports.router, ...(engine.clock ? [clockRoutes(engine.clock)] : [])]
  const door = openFrontDoor({ routers, calls: botApi, allowedOrigins: env.allowedOrigins, parts, report: (error) => log.error(error) })
  const house = env.predecessor ? { listener: withPredecessor(door.listener, { url: env.predecessor, knows: botApi.knows, report: (error) => log.error(error) }) } : door
  await threshold.front.serve(telemetry?.traced(house) ?? house)
  stops.unshift(async () => {
    await runner.rest()
    await threshold.leave({ successor: isRelieved, endWaits: botApi.endWaits })
  })
  void threshold.successor.then(() => { isRelieved = true }).then(end)
  say(`\nSouffleur is open at ${env.publicUrl}`)
}

/** Remembers how to stop what was started. */
async function keep<Handle extends { stop(): Promise<void> }>(starting: Promise<Handle>): Promise<Handle> {
  const handle = await starting
  stops.unshift(() => handle.stop())
  return handle
}

async function close(): Promise<void> {
  for (const stop of stops.splice(0)) await stop().catch((error: Error) => console.error(oneLine(error)))
}

function end(): Promise<void> {
  ending ??= close().then(() => process.exit(0))
  return ending
}

function oneLine(error: Error & { code?: string; port?: number }): string {
  if (error.code === 'EADDRINUSE') return `Port ${error.port} is taken: stop what uses it, or choose another by PORT, GATEWAY_PORT or DEMO_PORT.`
  return error.message.split('\n', 1)[0] ?? String(error)
}
