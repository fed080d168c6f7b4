/** Shapes of records, as Zeebe 8.5 writes them (zeebe.md 1.6). Inside a partition a key is a plain number: the counter part of Zeebe's 64-bit key. */
export type RecordType = 'EVENT' | 'COMMAND' | 'COMMAND_REJECTION'
export type RejectionType = 'INVALID_ARGUMENT' | 'NOT_FOUND' | 'ALREADY_EXISTS' | 'INVALID_STATE' | 'PROCESSING_ERROR' | 'EXCEEDED_BATCH_RECORD_SIZE'

/** Zeebe's `valueType` names that this engine writes. */
export type ValueType =
  | 'PROCESS' | 'DEPLOYMENT' | 'PROCESS_INSTANCE' | 'PROCESS_INSTANCE_CREATION' | 'PROCESS_INSTANCE_MODIFICATION' | 'PROCESS_INSTANCE_MIGRATION' | 'PROCESS_INSTANCE_RESULT' | 'PROCESS_INSTANCE_BATCH' | 'PROCESS_EVENT'
  | 'JOB' | 'JOB_BATCH' | 'USER_TASK' | 'FORM' | 'RESOURCE' | 'VARIABLE' | 'VARIABLE_DOCUMENT' | 'INCIDENT' | 'TIMER'
  | 'COMPENSATION_SUBSCRIPTION' | 'AD_HOC_SUB_PROCESS_INSTRUCTION' | 'RUNTIME_INSTRUCTION'
  | 'DECISION_REQUIREMENTS' | 'DECISION' | 'DECISION_EVALUATION'
  | 'SIGNAL' | 'SIGNAL_SUBSCRIPTION' | 'ESCALATION'
  | 'MESSAGE' | 'MESSAGE_BATCH' | 'MESSAGE_SUBSCRIPTION' | 'PROCESS_MESSAGE_SUBSCRIPTION' | 'MESSAGE_START_EVENT_SUBSCRIPTION' | 'RESOURCE_DELETION'

/** One record inside the core: `position` and `timestamp` are added where it meets the log. */
export interface EngineRecord<Value = { [member: string]: unknown }> {
  recordType: RecordType
  valueType: ValueType
  /** `ELEMENT_ACTIVATING`, `COMPLETE`, `COMPLETED` … */
  intent: string
  key: number
  value: Value
  rejectionType?: RejectionType
  rejectionReason?: string
}
