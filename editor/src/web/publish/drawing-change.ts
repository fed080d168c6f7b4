/** One difference between two drawings, about the element `elementId`. Names are those people see on the canvas. */
export type DrawingChange =
  | { kind: 'added' | 'removed' | 'phrase' | 'hint' | 'answersReordered' | 'fields' | 'function' | 'settings'; elementId: string; name: string }
  | { kind: 'answerAdded' | 'answerRemoved' | 'answerChanged'; elementId: string; name: string; answer: string }
  | { kind: 'renamed'; elementId: string; name: string; to: string }
  | { kind: 'flowAdded' | 'flowRemoved' | 'flowCondition'; elementId: string; name: string; to: string }
  | { kind: 'moved'; count: number }
