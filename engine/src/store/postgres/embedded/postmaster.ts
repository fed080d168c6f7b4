import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** The server that a cluster folder's `postmaster.pid` names. */
export interface Postmaster { pid: number; port: number }

/** The running server of a cluster folder, or nothing. A file left by a dead server whose number another program now has is removed. */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const path = join(cluster, 'postmaster.pid')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const [pid, , , port] = text.split('\n').map(Number)
  if (!pid || !isProcessAlive(pid)) return undefined
  if (await isAnotherProgram(pid)) return void (await rm(path, { force: true }))
  return { pid, port: port || 0 }
}

export function isProcessAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// Only Linux tells; elsewhere the server itself refuses to start with a sentence that names the file.
async function isAnotherProgram(pid: number): Promise<boolean> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'postgres')
  return name.trim() !== 'postgres'
}
