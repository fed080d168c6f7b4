import { startEngine } from '@souffleur/engine'
import type { Environment } from './environment.ts'
import { EnvironmentError } from './environment-error.ts'
import { leadersOf } from './leaders-of.ts'
import type { EngineMeans, OpenEngine } from './open-engine.ts'

/** The engine in this process, with a gateway that any Zeebe client may use. */
export async function openEmbeddedEngine(env: Environment, { connectionString, log }: EngineMeans): Promise<OpenEngine> {
  if (env.kafka) throw new EnvironmentError('KAFKA_BROKERS is set without ZEEBE_ADDRESS, but this version writes the records of its embedded engine to a file only: leave KAFKA_BROKERS out, or take EXPORT_RECORDS.')
  const { client, records, clock, stop } = await startEngine({
    connectionString, exportRecords: env.exportRecords, gateway: { host: env.host, port: env.gatewayPort },
    clock: env.clockControlled ? 'controlled' : 'system', log: (line) => log.info(line),
  })
  return {
    client, records, clock, stop, isCluster: false,
    line: `embedded; any Zeebe client may use ${env.host}:${env.gatewayPort}`,
    parts: async () => [
      { name: 'engine', state: leadersOf(await client.topology()) > 0 ? 'up' : 'down', detail: 'embedded' },
      { name: 'gateway', state: 'up', detail: String(env.gatewayPort) },
    ],
  }
}
