/** The door of the integration runner: the worker behind every *Call function* step. */
export { startIntegrationRunner, type IntegrationRunner, type IntegrationRunnerOptions } from './start-integration-runner.ts'
export { runnerSchema } from './store/runner-schema.ts'
export type { FunctionSource } from './functions/function-source.ts'
export type { SystemConfiguration } from './systems/system-configuration.ts'
