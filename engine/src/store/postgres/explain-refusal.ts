import { CannotWriteError } from '../cannot-write-error.ts'
import { FencedError } from '../fenced-error.ts'
import { explainSilence } from './explain-silence.ts'

/** Insufficient resources (disk full, out of memory), errors of the system below, read-only transactions. */
const cannotWrite = /^(53|58|25006$)/

/** What Postgres and its driver say to a partition's writer, as the store says it; anything else stays what it is. */
export function explainRefusal(partitionId: number): (error: Error & { code?: string }) => never {
  return (error) => {
    if (error.code === 'SF001') throw new FencedError(partitionId)
    if (cannotWrite.test(error.code ?? '')) throw new CannotWriteError(error)
    explainSilence(error)
  }
}
