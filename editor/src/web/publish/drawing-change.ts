/** One difference between two drawings, about the element `elementId`. Names are those people see on the canvas. */
export type DrawingChange =
  | { kind: 'added' | 'removed' | 'answersReordered' | 'fields' | 'function' | 'settings'; elementId: string; name: string }
  /** The first of its wordings that changed; empty where there was none or is none now. */
  | { kind: 'phrase' | 'hint'; elementId: string; name: string; rewording: { before: string; after: string } }
  | { kind: 'answerAdded' | 'answerRemoved' | 'answerChanged'; elementId: string; name: string; answer: string }
  | { kind: 'renamed'; elementId: string; name: string; to: string }
  | { kind: 'flowAdded' | 'flowRemoved' | 'flowCondition'; elementId: string; name: string; to: string }
  | { kind: 'moved'; count: number }
