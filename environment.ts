import { resolve } from 'node:path'

/** What the environment may say, read in this one place. Every variable is optional. */
export interface Environment {
  host: string
  port: number
  gatewayPort: number
  demoPort: number
  dataDir: string
  /** Postgres to use; an embedded one under `dataDir` where absent. */
  databaseUrl?: string
  /** A file that gets the record stream as JSON lines. */
  exportRecords?: string
  /** A JSON file of outside systems that functions may call. */
  systems?: string
  clockControlled: boolean
  publicUrl: string
  /** Origins of pages (a CRM) that may call the API from the browser; `*` for all. */
  allowedOrigins: string[]
  logLevel: string
}

/** A variable has a value that can't be used; the message names it and says what would do. */
export class EnvironmentError extends Error {}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** @throws EnvironmentError */
export function readEnvironment(variables: { [name: string]: string | undefined }): Environment {
  refuseCluster(variables)
  const host = variables.HOST || '127.0.0.1'
  const port = portOf(variables, 'PORT', 8080)
  return {
    host,
    port,
    gatewayPort: portOf(variables, 'GATEWAY_PORT', 26500),
    demoPort: portOf(variables, 'DEMO_PORT', 8090),
    dataDir: resolve(variables.DATA_DIR || '.souffleur'),
    databaseUrl: urlOf(variables, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    exportRecords: variables.EXPORT_RECORDS || undefined,
    systems: variables.SYSTEMS || undefined,
    clockControlled: flagOf(variables, 'CLOCK_CONTROLLED'),
    publicUrl: urlOf(variables, 'PUBLIC_URL', ['http:', 'https:']) ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`,
    allowedOrigins: originsOf(variables, 'ALLOWED_ORIGINS'),
    logLevel: oneOf(variables, 'LOG_LEVEL', logLevels) ?? 'info',
  }
}

/** Set for another version or another house: going on without the cluster would look like success. */
function refuseCluster(variables: { [name: string]: string | undefined }): void {
  for (const name of ['ZEEBE_ADDRESS', 'KAFKA_BROKERS'].filter((one) => variables[one])) {
    throw new EnvironmentError(`${name} is set, but this version runs on its embedded engine only: leave ${name} out.`)
  }
}

function portOf(variables: { [name: string]: string | undefined }, name: string, standard: number): number {
  const text = variables[name]
  if (!text) return standard
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new EnvironmentError(`${name} is "${text}": give a port from 0 to 65535, or leave it out for ${standard}.`)
  return port
}

function urlOf(variables: { [name: string]: string | undefined }, name: string, protocols: string[]): string | undefined {
  const text = variables[name]
  if (!text) return undefined
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) throw new EnvironmentError(`${name} is not an address: it looks like ${protocols[0]}//host/…`)
  return text
}

function originsOf(variables: { [name: string]: string | undefined }, name: string): string[] {
  const origins = (variables[name] ?? '').split(',').map((origin) => origin.trim()).filter(Boolean)
  const wrong = origins.find((origin) => origin !== '*' && !(URL.canParse(origin) && new URL(origin).origin === origin))
  if (wrong) throw new EnvironmentError(`${name} holds "${wrong}": give origins such as https://crm.example, with commas between them, or * for all.`)
  return origins
}

function flagOf(variables: { [name: string]: string | undefined }, name: string): boolean {
  return oneOf(variables, name, ['true', 'false']) === 'true'
}

function oneOf(variables: { [name: string]: string | undefined }, name: string, allowed: string[]): string | undefined {
  const text = variables[name]
  if (!text) return undefined
  if (!allowed.includes(text)) throw new EnvironmentError(`${name} is "${text}": take one of ${allowed.join(', ')}.`)
  return text
}
