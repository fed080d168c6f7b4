import type { Variables } from '@souffleur/schemas'

/** What the walk needs of a user-task job; `ActivatedJob` of the engine fits. */
export interface StepJob {
  key: string
  elementId: string
  bpmnProcessId: string
  customHeaders: { [name: string]: string }
  variables: Variables
}
