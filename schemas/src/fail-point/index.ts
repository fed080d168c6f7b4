export { failPoint } from './fail-point.ts'
export { failPoints, type FailPoint } from './fail-points.ts'
