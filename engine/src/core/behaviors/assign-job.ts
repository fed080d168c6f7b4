import type { Variables } from '@souffleur/schemas'
import type { Processing } from '../processing.ts'
import type { JobValue } from '../record-values.ts'
import type { JobStream } from '../job-stream.ts'
import { unitOfContext } from './element-context.ts'
import { findJob } from './find-job.ts'
import { visibleVariables } from './variable-scope.ts'

/** A job as a worker gets it: with the variables that it sees, until its time is over. */
export function assignJob(processing: Processing, key: number, { worker, timeout, fetchVariables }: JobStream['wanted']): JobValue {
  const found = findJob(processing, key)!
  const visible = visibleVariables(unitOfContext(found.context), found.context.key)
  return { ...found.value, worker, deadline: processing.now + timeout, variables: pick(visible, fetchVariables) }
}

/** All of them where no names are given. */
function pick(variables: Variables, names: string[]): Variables {
  return names.length === 0 ? variables : Object.fromEntries(Object.entries(variables).filter(([name]) => names.includes(name)))
}
