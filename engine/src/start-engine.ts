import type { EngineClient } from './client/engine-client.ts'
import type { Door } from './gateway/door.ts'
import { startGateway } from './gateway/start-gateway.ts'
import { type OpenJobStream, watchJobStreams } from './gateway/watch-job-streams.ts'
import type { Clock } from './runtime/clock.ts'
import { createControlledClock, type ControlledClock } from './runtime/controlled-clock.ts'
import { exportRecords } from './runtime/export-records.ts'
import type { EngineHealth } from './runtime/engine-health.ts'
import { openPartitions } from './runtime/open-partitions.ts'
import type { Sharing } from './runtime/open-shared-partitions.ts'
import type { PartitionParts } from './runtime/partition.ts'
import type { RecordStream } from './runtime/record-stream.ts'
import { systemClock } from './runtime/system-clock.ts'
import { createPostgresStore } from './store/postgres/create-postgres-store.ts'
import type { Store } from './store/store.ts'

/** One of `connectionString` (Postgres 15 or later; schema `engine`) and `store`. */
export interface EngineOptions {
  connectionString?: string
  store?: Store
  /** How many partitions the database has: fixed at its first start, 1 where nothing was said then. */
  partitions?: number | undefined
  /** This process leads some of the partitions, others on the same database the rest. Absent: it leads all or none. */
  sharing?: Sharing | undefined
  /** `controlled`: a clock that `Engine.clock` moves; a clock of one's own is for simulations. Neither in production. */
  clock?: 'system' | 'controlled' | Clock
  /** A file of this process that receives the record stream, of all partitions, as JSON lines, shaped as Zeebe's exporters write them. */
  exportRecords?: string
  /** Where Zeebe clients reach the engine. */
  gateway?: { host: string; port: number; door?: Door }
  /** Receives single lines for people. */
  log?: (line: string) => void
  limits?: PartitionParts['limits']
}

export interface Engine {
  client: EngineClient
  records: RecordStream
  clock?: ControlledClock
  /** Where the gateway listens. */
  gatewayPort?: number
  health(): EngineHealth
  /** Those that are open through this process. */
  jobStreams(): OpenJobStream[]
  /** Lets accepted commands finish and gives the partition up. */
  stop(): Promise<void>
}

/**
 * Starts the engine in this process and waits until it leads its partition, or knows that another process on the same database does: then it
 * answers UNAVAILABLE until it takes over. Rejects with `DatabaseUnreachableError`, `NewerSchemaError`, `PartitionCountError`, `LeadsError`, `MixedSharingError`, or what the record file or the gateway's port say.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { log = () => undefined, limits } = options
  const store = options.store ?? (await createPostgresStore(options.connectionString!))
  const clock = options.clock === 'controlled' ? createControlledClock() : undefined
  const time = clock ?? (typeof options.clock === 'object' ? options.clock : systemClock)
  const house = await openPartitions({ store, clock: time, log, limits, wanted: options.partitions, sharing: options.sharing }).catch(async (error) => {
    await store.close()
    throw error
  })
  const { records, health } = house
  const { client, jobStreams } = watchJobStreams(house.client)
  const stopPartitions = async () => {
    await house.stop()
    await store.close()
  }
  try {
    await house.settled()
    if (options.exportRecords) await exportRecords(records, { path: options.exportRecords, partitions: (await client.topology()).partitionsCount, leads: options.sharing?.leads })
    const gateway = options.gateway && (await startGateway({ client, ...options.gateway, onFault: (error) => log(`Gateway: ${(error as Error).message}`) }))
    const stop = async () => {
      await gateway?.stop()
      await stopPartitions()
    }
    return { client, records, health, jobStreams, stop, ...(clock && { clock }), ...(gateway && { gatewayPort: gateway.port }) }
  } catch (error) {
    await stopPartitions()
    throw error
  }
}
