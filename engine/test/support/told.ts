import type { ProcessedRecord } from '../../src/core/processing-result.ts'

/** Records as lines: `task ELEMENT_ACTIVATED`, `JOB CREATED task`. Variables and flows only when asked for by value type. */
export function told(records: ProcessedRecord[], ...valueTypes: string[]): string[] {
  return records.filter(({ recordType, valueType }) => recordType === 'EVENT' && valueTypes.includes(valueType)).map(line)
}

function line({ valueType, intent, value }: ProcessedRecord): string {
  if (valueType === 'PROCESS_INSTANCE') return `${value.elementId} ${intent.replace('ELEMENT_', '')}`
  if (valueType === 'VARIABLE') return `${value.name} = ${value.value}`
  return `${valueType} ${intent} ${value.elementId ?? value.targetElementId ?? value.messageName ?? value.name ?? ''}`.trim()
}
