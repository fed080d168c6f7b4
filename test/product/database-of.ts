import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Process id of the embedded database server of a data folder, as it wrote it down itself. */
export async function databaseProcessOf(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
}
