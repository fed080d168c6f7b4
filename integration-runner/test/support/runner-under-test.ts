import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres, startEngine, type Engine } from '@souffleur/engine'
import { startIntegrationRunner, type IntegrationRunner, type SystemConfiguration } from '@souffleur/integration-runner'
import { answerNotFound } from '@souffleur/schemas/http'
import express from 'express'
import { pino } from 'pino'
import { FunctionShelf } from './function-shelf.ts'
import { startOutsideSystem, type OutsideSystem } from './outside-system.ts'

/** The runner on a real engine, a real Postgres and a real system over HTTP. */
export interface RunnerUnderTest {
  runner: IntegrationRunner
  engine: Engine
  shelf: FunctionShelf
  outside: OutsideSystem
  /** Calls an address of the runner. */
  ask(method: string, path: string, body?: object): Promise<{ status: number; body: any }>
  /** Tries a function, as the editor does. */
  attempt(id: string, given: object, more?: object): Promise<any>
  /** Stops the runner and starts it again, its memory empty. */
  restart(systems?: { [system: string]: SystemConfiguration }): Promise<void>
  stop(): Promise<void>
}

const log = pino({ level: 'silent' })

export async function startRunnerUnderTest(): Promise<RunnerUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), 'souffleur-runner-'))
  const { connectionString, stop: stopPostgres } = await startEmbeddedPostgres({ dataDir })
  const [engine, outside, shelf] = [await startEngine({ connectionString }), await startOutsideSystem(), new FunctionShelf()]
  const start = (systems: { [system: string]: SystemConfiguration } = {}) => startIntegrationRunner({ connectionString, engine: engine.client, functions: shelf, systems: { outside: { baseUrl: outside.baseUrl }, ...systems }, log })
  const under = { engine, outside, shelf, runner: await start() } as RunnerUnderTest
  const server = express().use((request, response, next) => under.runner.router(request, response, next)).use(answerNotFound).listen(0)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`

  under.ask = async (method, path, body) => {
    const response = await fetch(`${url}${path}`, { method, ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) })
    return { status: response.status, body: await response.json() }
  }
  under.attempt = async (id, given, more = {}) => (await under.ask('POST', `/functions/${id}/try`, { arguments: given, ...more })).body
  under.restart = async (systems) => {
    await under.runner.stop()
    under.runner = await start(systems)
  }
  under.stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await under.runner.stop()
    await Promise.all([engine.stop(), outside.stop()])
    await stopPostgres()
    await rm(dataDir, { recursive: true, force: true })
  }
  return under
}
