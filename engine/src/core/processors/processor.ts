import type { EngineCommand, Processing } from '../processing.ts'
import type { Steps } from '../steps.ts'
import type { EngineRecord, ValueType } from '../record.ts'

type Answer = EngineRecord<any> | undefined | void

/**
 * Decides one kind of command: it looks at the state, then writes events, orders follow-ups or refuses. What it answers is what the caller is told, if the command came
 * from one. Commands from outside may be decided in steps.
 */
export type Processor<Type extends ValueType> = (command: EngineCommand<Type>, processing: Processing) => Answer | Steps<Answer>
