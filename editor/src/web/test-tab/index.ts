import './test-log.ts'
import './test-side.ts'

export { TestRun } from './test-run.ts'
