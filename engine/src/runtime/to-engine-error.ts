import type { EngineRecord } from '../core/index.ts'
import { EngineError, type StatusName } from '../client/engine-error.ts'

const statusOf: { [rejectionType: string]: StatusName } = {
  INVALID_ARGUMENT: 'INVALID_ARGUMENT',
  NOT_FOUND: 'NOT_FOUND',
  ALREADY_EXISTS: 'ALREADY_EXISTS',
  INVALID_STATE: 'FAILED_PRECONDITION',
  PROCESSING_ERROR: 'INTERNAL',
}

/** A rejection as the caller of the command sees it. */
export function toEngineError({ intent, rejectionType, rejectionReason }: EngineRecord): EngineError {
  return new EngineError(statusOf[rejectionType ?? ''] ?? 'UNKNOWN', `Command '${intent}' rejected with code '${rejectionType}': ${rejectionReason}`)
}
