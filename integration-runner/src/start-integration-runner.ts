import type { EngineClient } from '@souffleur/engine/client'
import { answerProblems } from '@souffleur/schemas/http'
import { Router } from 'express'
import type { Logger } from 'pino'
import { compiledFunctions } from './functions/compiled-functions.ts'
import { functionCaller } from './functions/function-caller.ts'
import type { FunctionSource } from './functions/function-source.ts'
import { CallStatistics } from './health/call-statistics.ts'
import { reportHealth } from './health/report-health.ts'
import { limits } from './limits.ts'
import { answerCache } from './policies/cache.ts'
import { onceMarks } from './policies/mark-once.ts'
import { functionRoutes } from './routes/functions.ts'
import { openRunnerDatabase } from './store/open-runner-database.ts'
import { openSystems } from './systems/open-systems.ts'
import type { SystemConfiguration } from './systems/system-configuration.ts'
import { handleJob } from './worker/handle-job.ts'
import { runWorker } from './worker/run-worker.ts'

export interface IntegrationRunnerOptions {
  connectionString: string
  engine: EngineClient
  functions: FunctionSource
  systems: { [system: string]: SystemConfiguration }
  log: Logger
}

/** `router` is mounted at `/`. Stopping finishes the calls in hand; the engine stays the caller's. */
export interface IntegrationRunner {
  router: Router
  /** Takes no more jobs, and waits for the calls in hand; everything else goes on. */
  rest(): Promise<void>
  stop(): Promise<void>
}

/** Starts the worker of all *Call function* steps, and the addresses for trials and health. */
export async function startIntegrationRunner({ connectionString, engine, functions, systems: configurations, log }: IntegrationRunnerOptions): Promise<IntegrationRunner> {
  const systems = openSystems(configurations)
  const database = await openRunnerDatabase(connectionString)
  const report = (message: string) => (error: unknown) => log.warn({ err: error }, message)
  const cache = answerCache(database, report('an answer could not be kept'))
  const marks = onceMarks(database)
  const statistics = new CallStatistics()
  const caller = functionCaller({ systems, cache, statistics, functions: compiledFunctions(functions) })
  const sweep = setInterval(() => void Promise.all([cache.sweep(), marks.sweep()]).catch(report('old answers could not be deleted')), limits.sweepEveryMs)
  const worker = runWorker({ engine, log, handle: (job) => handleJob({ engine, caller, marks, log }, job) })

  const routes = functionRoutes({ caller, source: functions, health: () => reportHealth(systems, statistics) })
  return {
    router: Router().use('/api/v1', routes).use(answerProblems((error) => log.error({ err: error }, 'a request to the runner failed'))),
    rest: () => worker.stop(),
    async stop() {
      clearInterval(sweep)
      await worker.stop()
      await cache.close()
      await Promise.all([...systems.values()].map((system) => system.connector.close()))
      await database.destroy()
    },
  }
}
