import { randomBytes } from 'node:crypto'
import { chown, link, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PostgresPrograms } from './postgres-programs.ts'
import { isProcessAlive, runningPostmaster } from './postmaster.ts'
import { runProgram } from './run-program.ts'
import type { ServerAccount } from './server-account.ts'

/** What the product remembers of its database, in a file that only its own account may read. */
export interface DatabaseAccess { port: number; password: string }

/** A data folder of the product: `postgres/` is the server's, `postgres-access.json` ours. */
export interface DataFolder { dataDir: string; cluster: string; access: DatabaseAccess }

export const databaseUser = 'souffleur'

const clusterName = 'postgres'
const unfinished = 'postgres-unfinished-'
const cure = 'Make the folder writable, name another with DATA_DIR, or set DATABASE_URL.'

/** Upper and lower case of every language, the same on every machine: no library of the system is asked. */
const textOptions = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

const accessFile = 'postgres-access.json'

/** Opens the folder, making the database cluster the first time. A process killed in the middle of that leaves nothing half made. */
export async function openDataFolder(dataDir: string, programs: PostgresPrograms, account: ServerAccount): Promise<DataFolder> {
  const cluster = join(dataDir, clusterName)
  const access = (await readAccess(dataDir)) ?? (await createAccess(dataDir))
  await removeUnfinished(dataDir)
  if (!(await exists(join(cluster, 'PG_VERSION')))) await createCluster({ dataDir, cluster, access }, programs, account)
  return { dataDir, cluster, access }
}

/** How to reach the server that runs on the folder now, if one does. */
export async function runningAccess(dataDir: string): Promise<DatabaseAccess | undefined> {
  const [access, running] = await Promise.all([readAccess(dataDir), runningPostmaster(join(dataDir, clusterName))])
  return access && running?.port ? { ...access, port: running.port } : undefined
}

export async function rememberPort(folder: DataFolder, port: number): Promise<void> {
  folder.access.port = port
  await writeAccess(folder.dataDir, folder.access)
}

async function createCluster(folder: DataFolder, programs: PostgresPrograms, account: ServerAccount): Promise<void> {
  const draft = join(folder.dataDir, `${unfinished}${process.pid}`)
  const passwordFile = join(draft, 'password')
  const data = join(draft, 'data')
  await mkdir(data, { recursive: true, mode: 0o700 })
  await writeFile(passwordFile, folder.access.password, { mode: 0o600 })
  await giveTo(account, [draft, data, passwordFile])
  const args = ['-D', data, '-U', databaseUser, '--pwfile', passwordFile, '--auth=scram-sha-256', ...textOptions]
  const { code, output } = await runProgram({ program: programs.initdb, args, cwd: draft, ...account })
  if (code !== 0) throw new Error(`The database folder ${folder.cluster} could not be made: ${lastLine(output)} ${cure}`)
  await rename(data, folder.cluster).catch((error) => ignoreIfMadeMeanwhile(folder, error))
  await rm(draft, { recursive: true, force: true })
}

async function ignoreIfMadeMeanwhile(folder: DataFolder, error: Error): Promise<void> {
  if (!(await exists(join(folder.cluster, 'PG_VERSION')))) throw error
}

async function giveTo({ uid, gid }: ServerAccount, paths: string[]): Promise<void> {
  if (uid !== undefined && gid !== undefined) await Promise.all(paths.map((path) => chown(path, uid, gid)))
}

async function removeUnfinished(dataDir: string): Promise<void> {
  const leftovers = (await readdir(dataDir)).filter((name) => name.startsWith(unfinished) && !isProcessAlive(Number(name.slice(unfinished.length))))
  await Promise.all(leftovers.map((name) => rm(join(dataDir, name), { recursive: true, force: true })))
}

async function createAccess(dataDir: string): Promise<DatabaseAccess> {
  const access = { port: 0, password: randomBytes(24).toString('base64url') }
  const draft = await writeDraft(dataDir, access)
  await link(draft, join(dataDir, accessFile)).catch(ignoreIfExists)
  await rm(draft)
  return (await readAccess(dataDir))!
}

async function readAccess(dataDir: string): Promise<DatabaseAccess | undefined> {
  const text = await readFile(join(dataDir, accessFile), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

async function writeAccess(dataDir: string, access: DatabaseAccess): Promise<void> {
  await rename(await writeDraft(dataDir, access), join(dataDir, accessFile))
}

async function writeDraft(dataDir: string, access: DatabaseAccess): Promise<string> {
  const draft = join(dataDir, `${accessFile}.${process.pid}`)
  await writeFile(draft, JSON.stringify(access), { mode: 0o600 })
  return draft
}

function ignoreIfExists(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? ''
}
