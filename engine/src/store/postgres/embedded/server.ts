import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { rememberPort, type DataFolder } from './data-folder.ts'
import { freePort } from './free-port.ts'
import { runningPostmaster } from './postmaster.ts'
import { runProgram, type ProgramResult } from './run-program.ts'
import type { ServerAccount } from './server-account.ts'

export interface ServerPrograms { pg_ctl: string; account: ServerAccount; folder: DataFolder; log: (line: string) => void }

/** Right after server and parent were killed together, a start may fail until the system has cleared them away. */
const startTries = 10
const startRetryDelay = 500

/** Seconds that a start may take: it includes recovery after a crash. */
const startTimeout = 300
const stopTimeout = 60

const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC', 'jit=off', 'max_wal_size=2GB']

/** After it the folder's server takes connections on `folder.access.port`. */
export async function ensureServer(server: ServerPrograms): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    if (await attach(server)) return
    const { code, output } = await startServer(server)
    if (code === 0) return
    if (attempt === startTries) throw new Error(`The database in ${server.folder.cluster} did not start: ${output.trim()} Its log is ${logFile(server)}.`)
    await wait(startRetryDelay)
  }
}

/** Ends the server in an orderly way and waits for it. */
export async function stopServer(server: ServerPrograms): Promise<void> {
  await control(server, ['stop', '-m', 'fast', '-w', '-t', String(stopTimeout)])
}

async function attach(server: ServerPrograms): Promise<boolean> {
  const running = await runningPostmaster(server.folder.cluster)
  if (!running?.port) return false
  if (running.port !== server.folder.access.port) await rememberPort(server.folder, running.port)
  return true
}

async function startServer(server: ServerPrograms): Promise<ProgramResult> {
  const port = await freePort(server.folder.access.port)
  await rememberPort(server.folder, port)
  await rename(logFile(server), `${logFile(server)}.1`).catch(() => undefined)
  const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ')
  return control(server, ['start', '-w', '-t', String(startTimeout), '-l', logFile(server), '-o', options])
}

function control({ pg_ctl, account, folder }: ServerPrograms, args: string[]): Promise<ProgramResult> {
  return runProgram({ program: pg_ctl, args: ['-D', folder.cluster, ...args], cwd: folder.dataDir, leavesServer: true, ...account })
}

function logFile({ folder }: ServerPrograms): string {
  return join(folder.cluster, 'server.log')
}
