export type * from './engine-client.ts'
export { EngineError, type StatusName } from './engine-error.ts'
