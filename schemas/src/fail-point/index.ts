export { failPoint } from './fail-point.ts'
export { failPoints, neverThrowing, type FailPoint } from './fail-points.ts'
