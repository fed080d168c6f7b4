import { resolve } from 'node:path'
import { EnvironmentError } from './environment-error.ts'
import { flagOf, numberOf, numbersOf, oneOf, originsOf, portOf, urlOf, type Variables } from './environment-values.ts'
import { type KafkaAccess, readKafkaAccess } from './kafka-environment.ts'
import { readZeebeAccess, type ZeebeAccess } from './zeebe-environment.ts'

/** What the environment may say, read in this one place. Every variable is optional. */
export interface Environment {
  host: string
  port: number
  gatewayPort: number
  /** Where other copies of the services reach this one, on a free port. */
  peerHost: string
  demoPort: number
  /** Of the embedded engine; what its database has, or 1, where absent. */
  partitions?: number
  /** Which of them this process leads by right, where others on the same database lead the rest. */
  leads?: number[]
  dataDir: string
  /** Postgres to use; an embedded one under `dataDir` where absent. */
  databaseUrl?: string
  /** The cluster that is the engine; the embedded one where absent. */
  zeebe?: ZeebeAccess
  /** Where the embedded engine writes its records, and where those of a cluster come from. */
  kafka?: KafkaAccess
  /** A file that gets the record stream as JSON lines. */
  exportRecords?: string
  /** A JSON file of outside systems that functions may call. */
  systems?: string
  /** Fill an empty library with the sample scripts. */
  samples: boolean
  clockControlled: boolean
  publicUrl: string
  /** Origins of pages (a CRM) that may call the API from the browser; `*` for all. */
  allowedOrigins: string[]
  logLevel: string
  /** The house that this one was moved from: it is asked about conversations that began there. */
  predecessor?: string
  /** A collector that gets traces (OTLP over HTTP). */
  traces?: string
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** @throws EnvironmentError */
export function readEnvironment(variables: Variables): Environment {
  refuseAmbiguity(variables)
  const host = variables.HOST || '127.0.0.1'
  const port = portOf(variables, 'PORT', 8080)
  return {
    host,
    port,
    gatewayPort: portOf(variables, 'GATEWAY_PORT', 26500),
    peerHost: variables.PEER_HOST || '127.0.0.1',
    demoPort: portOf(variables, 'DEMO_PORT', 8090),
    partitions: variables.PARTITIONS ? numberOf(variables, 'PARTITIONS') : undefined,
    leads: numbersOf(variables, 'LEADS'),
    dataDir: resolve(variables.DATA_DIR || '.souffleur'),
    databaseUrl: urlOf(variables, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    zeebe: readZeebeAccess(variables),
    kafka: readKafkaAccess(variables),
    exportRecords: variables.EXPORT_RECORDS || undefined,
    systems: variables.SYSTEMS || undefined,
    samples: flagOf(variables, 'SAMPLES', true),
    clockControlled: flagOf(variables, 'CLOCK_CONTROLLED'),
    publicUrl: urlOf(variables, 'PUBLIC_URL', ['http:', 'https:']) ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`,
    allowedOrigins: originsOf(variables, 'ALLOWED_ORIGINS'),
    logLevel: oneOf(variables, 'LOG_LEVEL', logLevels) ?? 'info',
    predecessor: urlOf(variables, 'PREDECESSOR_URL', ['http:']),
    traces: urlOf(variables, 'OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:']),
  }
}

/** What only the embedded engine does would be left out without a word on a cluster. */
function refuseAmbiguity(variables: Variables): void {
  const own = variables.ZEEBE_ADDRESS ? ['EXPORT_RECORDS', 'CLOCK_CONTROLLED', 'PARTITIONS', 'LEADS'].filter((name) => variables[name] && variables[name] !== 'false') : []
  if (variables.LEADS && variables.CLOCK_CONTROLLED === 'true') throw new EnvironmentError("LEADS can't go with CLOCK_CONTROLLED: every process would have a time of its own. Leave out one or the other.")
  if (own.length > 0) throw new EnvironmentError(`${own.join(' and ')} can't go with ZEEBE_ADDRESS: only the embedded engine does that. Leave out one or the other.`)
}
