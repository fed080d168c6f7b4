import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A house in a process of its own. */
export interface KillableHouse {
  url: string
  kill(): Promise<void>
  /** In peace. */
  close(): Promise<void>
  /** Stands still until it is thawed, with all its connections. */
  freeze(): void
  thaw(): void
}

/** Opens a house that dies the moment it is killed, with nothing said to anybody. */
export async function openKillableHouse(connectionString: string, environment: { [name: string]: string } = {}): Promise<KillableHouse> {
  const child = fork(fileURLToPath(new URL('house-process.ts', import.meta.url)), { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], execArgv: [], env: { ...process.env, ...environment, DATABASE_URL: connectionString } })
  const url = await readUrl(child)
  return {
    url,
    kill: () => end(child, 'SIGKILL'),
    close: () => end(child, 'SIGTERM'),
    freeze: () => { child.kill('SIGSTOP') },
    thaw: () => { child.kill('SIGCONT') },
  }
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

async function readUrl(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) if (line.startsWith('{')) return (JSON.parse(line) as { url: string }).url
  throw new Error('the house did not open')
}
