export { cursorTable } from './cursor-table.ts'
export { startProjection, type Projection } from './start-projection.ts'
