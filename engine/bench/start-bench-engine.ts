import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface BenchEngine { address: string; stop(): Promise<void> }

/** Starts an engine with its gateway in a process of its own. */
export async function startBenchEngine(connectionString: string): Promise<BenchEngine> {
  const child = fork(fileURLToPath(new URL('bench-engine.ts', import.meta.url)), { env: { ...process.env, DATABASE_URL: connectionString } })
  const [{ port }] = await once(child, 'message') as [{ port: number }]
  return {
    address: `127.0.0.1:${port}`,
    stop: async () => {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}
