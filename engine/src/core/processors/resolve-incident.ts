import { contextOfInstance, type ElementContext, instanceOf } from '../behaviors/element-context.ts'
import { createIncident, incidentValue } from '../behaviors/incidents.ts'
import { createNextJob } from '../behaviors/jobs.ts'
import { offerJob } from '../behaviors/offer-job.ts'
import { unitOf } from '../behaviors/unit-of.ts'
import { goOnWithUserTask } from '../behaviors/user-task-life.ts'
import { userTaskOf } from '../behaviors/user-tasks.ts'
import type { Processing } from '../processing.ts'
import type { Incident } from '../state/unit.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** What failed is tried again from its beginning; the job that it was about can be activated again. */
export const resolveIncident: Processor<'INCIDENT'> = ({ key }, processing) => {
  const incident = unitOf(processing.state, key)?.incidents.get(key)
  const value = incident && incidentValue(processing, incident)
  if (!value) return processing.reject(rejections.incident(processing.keyText(key)))
  const job = incident.job === -1 ? undefined : unitOf(processing.state, key)!.jobs.get(incident.job)
  if (job && processing.state.jobs.get(incident.job)?.state === 'FAILED' && job.retries <= 0) {
    return processing.reject(rejections.incidentWithoutRetries(processing.keyText(key), processing.keyText(incident.job)))
  }
  const response = processing.event('INCIDENT', 'RESOLVED', key, value)
  if (job) offerJob(processing, incident.job, job.type)
  else tryAgain(processing, incident)
  return response
}

function tryAgain(processing: Processing, { elementInstance }: Readonly<Incident>): void {
  const context = contextOfInstance(processing, elementInstance)
  const state = context && instanceOf(context)?.state
  if (context && state === 'ACTIVATING') processing.followUp('PROCESS_INSTANCE', 'ACTIVATE_ELEMENT', elementInstance, context.value)
  if (context && (state === 'ACTIVATED' || state === 'TERMINATING') && userTaskOf(context)?.task.transition) goOnWithUserTask(context)
  if (context?.element.adHoc?.job && state === 'ACTIVATED') askAgain(context)
  if (context && state === 'COMPLETING') processing.followUp('PROCESS_INSTANCE', 'COMPLETE_ELEMENT', elementInstance, context.value)
}

/** The worker that leads an ad-hoc sub-process could not be asked what comes next. */
function askAgain(context: ElementContext): void {
  const failure = createNextJob(context)
  if (failure) createIncident(context, failure)
}
