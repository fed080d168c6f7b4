/** Why a model cannot be deployed. */
export interface BpmnProblem {
  /** Id of the element at fault, or of the nearest around it; empty where it is the fault of the file. */
  elementId: string
  /** From that element down to the part at fault: `['extensionElements', 'taskDefinition']`. */
  path: string[]
  /** Zeebe's sentence where it has one. */
  message: string
  /** A circle without a wait state. Zeebe looks for those only where it has found nothing else. */
  isLoop?: true
}
