import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { waitUntil } from './wait-until.ts'

export interface Program { command: string; args: string[]; cwd: string; env?: NodeJS.ProcessEnv; log: string }

/** How long a broker may take to stop by itself, in ms. */
const stopPatience = 15_000

/** A server program that can be stopped, killed and started again; what it prints is added to a file. It dies with this process. */
export class BrokerProcess {
  readonly #program: Program
  #child: ChildProcess | undefined
  readonly #killAtExit = (): void => { this.#child?.kill('SIGKILL') }

  constructor(program: Program) {
    this.#program = program
    process.once('exit', this.#killAtExit)
  }

  get isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** All that it has printed. */
  get printed(): string {
    return readFileSync(this.#program.log, 'utf8')
  }

  /** Starts it and waits until it is there; one that does not come up is ended. */
  async start(isThere: () => Promise<boolean> | boolean): Promise<void> {
    const { command, args, cwd, env, log } = this.#program
    const file = openSync(log, 'a')
    this.#child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', file, file] })
    closeSync(file)
    try {
      await waitUntil(this, isThere)
    } catch (error) {
      await this.stop()
      throw error
    }
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    process.off('exit', this.#killAtExit)
    const cut = setTimeout(() => this.#child?.kill('SIGKILL'), stopPatience)
    await this.#end('SIGTERM')
    clearTimeout(cut)
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (!this.isRunning) return
    const gone = once(this.#child!, 'exit')
    this.#child!.kill(signal)
    await gone
  }
}
