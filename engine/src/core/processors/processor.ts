import type { EngineCommand, Processing } from '../processing.ts'
import type { EngineRecord, ValueType } from '../record.ts'

/**
 * Decides one kind of command: it looks at the state, then writes events, orders follow-ups or refuses. What it answers is what the caller is told, if the command came
 * from one.
 */
export type Processor<Type extends ValueType> = (command: EngineCommand<Type>, processing: Processing) => EngineRecord<any> | undefined | void
