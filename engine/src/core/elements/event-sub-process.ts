import type { ElementProcessor } from './element-processor.ts'
import { subProcess } from './sub-process.ts'

/** An event sub-process: begun by an event of its scope, which its start event takes over; otherwise a sub-process like any other. */
export const eventSubProcess: ElementProcessor = subProcess
