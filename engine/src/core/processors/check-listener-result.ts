import type { ElementContext } from '../behaviors/element-context.ts'
import { userTaskOf } from '../behaviors/user-tasks.ts'
import { CORRECTABLE_ATTRIBUTES } from '../job-result.ts'
import type { JobValue } from '../record-values.ts'
import { type Rejection, rejections } from '../rejections.ts'

const DENIABLE = ['ASSIGNING', 'COMPLETING', 'UPDATING']

/** Why the job of a task listener cannot be completed like this, in Zeebe's words (line break included); `undefined` where it can. */
export function checkListenerResult(context: ElementContext, key: number, job: JobValue): Rejection | undefined {
  if (job.jobKind !== 'TASK_LISTENER') return undefined
  const reason = findFault(context, job, `(job key '${context.processing.keyText(key)}', type '${job.type}', processInstanceKey '${context.processing.keyText(job.processInstanceKey)}')`)
  return reason === undefined ? undefined : rejections.invalidArgument(`${reason}\n`)
}

function findFault(context: ElementContext, { variables, result, jobListenerEventType }: JobValue, names: string): string | undefined {
  if (Object.keys(variables).length > 0) return `Task Listener job completion with variables payload provided is not yet supported ${names}. Support will be enabled with the resolution of issue #23702.`
  if (!result) return undefined
  const { denied, correctedAttributes } = result
  if (denied && !DENIABLE.includes(jobListenerEventType!)) return `Denying result is not supported for '${jobListenerEventType}' task listener jobs ${names}. Only the following listener event types support denying: [${DENIABLE.join(', ')}].`
  if (denied && correctedAttributes.length > 0) {
    return `Expected to complete task listener job with corrections, but the job result is denied ${names}. The corrections would be reverted by the denial. Either complete the job with corrections without setting denied, or complete the job with a denied result but no corrections.`
  }
  if (jobListenerEventType === 'CREATING' && correctedAttributes.includes('assignee') && userTaskOf(context)!.task.assignee !== '') {
    return `Expected to complete task listener job, but correcting the assignee on 'CREATING' event is not supported when the user task has an assignee defined in the model ${names}. Use the 'CREATING' event to set an assignee only if it was not defined. Use the 'ASSIGNING' event to correct an assignee that is already defined.`
  }
  const unknown = correctedAttributes.find(name => !(CORRECTABLE_ATTRIBUTES as readonly string[]).includes(name))
  if (unknown === undefined) return undefined
  return `Expected to complete task listener job with a corrections result, but property '${unknown}' cannot be corrected ${names}. Only the following properties can be corrected: [${CORRECTABLE_ATTRIBUTES.join(', ')}].`
}
