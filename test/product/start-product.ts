import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import manifest from '../../package.json' with { type: 'json' }
import { freePorts } from './free-ports.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The whole product as `npm start` runs it, in a process of its own, on free ports and a data folder of its own. */
export interface Product {
  url: string
  demoUrl: string
  gatewayPort: number
  env: { [name: string]: string }
  process: ChildProcess
  /** Everything it has printed. */
  printed(): string
  /** Resolves when it has ended, however. */
  ended: Promise<unknown>
  /** Ctrl+C, and wait until it is gone. */
  stop(): Promise<number | null>
  /** `kill -9`, and wait until it is gone. The database server lives on, as it would. */
  kill(): Promise<void>
  /** Starts the same product again, on the same ports and data. */
  again(): Promise<Product>
}

/** Its engine is the embedded one, or the cluster that `ZEEBE_ADDRESS` names here too, as in the cluster suites. @throws with everything it printed, when it ends before it is open. */
export async function startProduct(given: { [name: string]: string } = {}): Promise<Product> {
  const env = { ...await freshEnvironment(), ...given }
  const child = runProduct(env)
  const output = collect(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', () => { if (output.text.includes('Souffleur is open at')) resolve() })
    child.once('exit', (code) => reject(new Error(`The product ended with ${code}:\n${output.text}`)))
  })
  const ended = once(child, 'exit')
  return {
    url: `http://127.0.0.1:${env.PORT}`, demoUrl: `http://127.0.0.1:${env.DEMO_PORT}`, gatewayPort: Number(env.GATEWAY_PORT), env, process: child, ended,
    printed: () => output.text,
    stop: async () => { child.kill('SIGINT'); return (await ended)[0] as number | null },
    kill: async () => { child.kill('SIGKILL'); await ended },
    again: () => startProduct(env),
  }
}

/** Runs the product until it ends by itself, for starts that must fail. */
export async function failingStart(env: { [name: string]: string }): Promise<{ code: number | null; output: string }> {
  const child = runProduct({ ...await freshEnvironment(), ...env })
  const output = collect(child)
  const [code] = await once(child, 'exit')
  return { code: code as number | null, output: output.text }
}

function runProduct(env: { [name: string]: string }): ChildProcess {
  const [, ...program] = manifest.scripts.start.split(' ')
  return spawn(process.execPath, program, { cwd: root, env: { PATH: process.env.PATH, HOME: process.env.HOME, ...clusterOf(process.env), ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
}

function clusterOf({ ZEEBE_ADDRESS, KAFKA_BROKERS }: NodeJS.ProcessEnv): { [name: string]: string } {
  return { ...ZEEBE_ADDRESS && { ZEEBE_ADDRESS }, ...KAFKA_BROKERS && { KAFKA_BROKERS } }
}

function collect(child: ChildProcess): { text: string } {
  const output = { text: '' }
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => { output.text += chunk.toString() })
  return output
}

async function freshEnvironment(): Promise<{ [name: string]: string }> {
  const [port, gateway, demo] = await freePorts(3)
  return { PORT: String(port), GATEWAY_PORT: String(gateway), DEMO_PORT: String(demo), DATA_DIR: mkdtempSync(join(tmpdir(), 'souffleur-')) }
}
