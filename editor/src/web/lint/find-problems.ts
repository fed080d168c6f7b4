import type { DrawingProblem } from '../modeler/script-modeler.ts'
export function findProblems(_: unknown): DrawingProblem[] { return [] }
