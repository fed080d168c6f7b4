import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Process id of the embedded database server of a data folder, as it wrote it down itself. */
export async function databaseProcessOf(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

/** How to connect to the embedded database of a data folder. */
export async function connectionStringOf(dataDir: string): Promise<string> {
  const { port, password } = JSON.parse(await readFile(join(dataDir, 'postgres', 'postgres-access.json'), 'utf8')) as { port: number; password: string }
  return `postgresql://souffleur:${password}@127.0.0.1:${port}/souffleur`
}
