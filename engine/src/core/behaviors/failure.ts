/** Why an element cannot go on: it becomes an incident. */
export interface Failure {
  errorType: ErrorType
  message: string
  /** Scope in which the expression was evaluated; the element itself where absent. */
  variableScope?: number
}

export type ErrorType =
  | 'IO_MAPPING_ERROR' | 'JOB_NO_RETRIES' | 'EXECUTION_LISTENER_NO_RETRIES' | 'TASK_LISTENER_NO_RETRIES' | 'AD_HOC_SUB_PROCESS_NO_RETRIES' | 'CONDITION_ERROR' | 'EXTRACT_VALUE_ERROR' | 'CALLED_ELEMENT_ERROR' | 'CALLED_DECISION_ERROR' | 'DECISION_EVALUATION_ERROR' | 'FORM_NOT_FOUND' | 'RESOURCE_NOT_FOUND' | 'UNHANDLED_ERROR_EVENT' | 'MESSAGE_SIZE_EXCEEDED'

/** Zeebe's sentence as an EXTRACT_VALUE_ERROR, the fate of every expression that gives the wrong type. */
export function extractFailure(message: string, variableScope?: number): Failure {
  return { errorType: 'EXTRACT_VALUE_ERROR', message, ...variableScope !== undefined && { variableScope } }
}
