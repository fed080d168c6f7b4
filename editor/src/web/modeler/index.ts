export { createModeler } from './create-modeler.ts'
export type { ScriptModeler, ModelerOptions, DrawingProblem, ElementToken } from './script-modeler.ts'
