/** Why a model cannot be deployed. */
export interface BpmnProblem {
  /** Id of the element at fault, or of the nearest around it; empty where it is the fault of the file. */
  elementId: string
  /** From that element down to the part at fault: `['extensionElements', 'taskDefinition']`. */
  path: string[]
  /** Zeebe's sentence where it has one. */
  message: string
  /** Absent: seen at Zeebe's first look. It looks at expressions, headers and dates only where that found nothing, and for endless loops only where nothing at all was found. */
  look?: 'expressions' | 'loops'
}
