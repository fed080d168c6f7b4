import { functionHeaders, functionJobType } from '@souffleur/schemas'
import { extension } from './extension.ts'
import { isA, type Moddle } from './moddle.ts'
import { taskHeader } from './task-header.ts'

/** Is this a *Call function* step? */
export function isFunctionCall(element: Moddle): boolean {
  return isA(element, 'bpmn:ServiceTask') && extension(element, 'zeebe:TaskDefinition')?.type === functionJobType
}

/** What a *Call function* step calls; members are undefined while nothing is chosen. */
export function functionCallOf(task: Moddle): { functionId?: string; functionVersion?: string; resultVariable?: string } {
  return {
    functionId: taskHeader(task, functionHeaders.functionId) || undefined,
    functionVersion: taskHeader(task, functionHeaders.functionVersion) || undefined,
    resultVariable: taskHeader(task, functionHeaders.resultVariable) || undefined,
  }
}

/** The value given to a parameter: text, or FEEL where it starts with `=`. */
export function argumentOf(task: Moddle, parameter: string): string | undefined {
  const inputs: Moddle[] = extension(task, 'zeebe:IoMapping')?.inputParameters ?? []
  return inputs.find((input) => input.target === parameter)?.source
}
