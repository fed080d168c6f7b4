export { measureBpmnEngine, type BpmnEngineFigures } from './measure-bpmn-engine.ts'
export { percentile } from './percentile.ts'
export { printFigure, type Figure } from './print-figure.ts'
export { scriptSteps, tenStepScript } from './ten-step-script.ts'
