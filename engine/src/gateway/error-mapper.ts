import { status, type StatusObject } from '@grpc/grpc-js'
import { EngineError } from '../client/engine-error.ts'

/** What a call fails with. What is no `EngineError` is a fault of ours: told as such, without its insides. */
export function toStatus(error: unknown): Partial<StatusObject> & { code: status; details: string } {
  if (error instanceof EngineError) return { code: status[error.status], details: error.message }
  return { code: status.INTERNAL, details: 'Unexpected error occurred between gateway and engine. Look for it in the log of the engine' }
}
