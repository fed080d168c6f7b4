import { EngineSimulation } from '../../src/core/simulation.ts'
import type { Variables } from '@souffleur/schemas'

/** An engine in memory with the given BPMN files deployed. */
export function engineWith(...files: string[]): EngineSimulation {
  const engine = new EngineSimulation(Date.UTC(2030, 0, 1))
  if (files.length > 0) engine.deploy(files.map((content, index) => ({ name: `file-${index}.bpmn`, content })))
  return engine
}

/** Starts an instance of a process and answers its key. */
export function start(engine: EngineSimulation, variables: Variables = {}, bpmnProcessId = 'process'): number {
  return engine.createInstance({ bpmnProcessId, variables }).processInstanceKey
}

/** Completes the oldest waiting job of a type. */
export function complete(engine: EngineSimulation, type: string, variables: Variables = {}): void {
  engine.completeJob(oldestJob(engine, type), variables)
}

/** Key of the oldest activatable job of a type. */
export function oldestJob(engine: EngineSimulation, type: string): number {
  for (const key of engine.state.jobs.inGroup(type)) return key
  throw new Error(`there is no job of type '${type}'`)
}

/** The variables of a process instance, as its own scope holds them. */
export function variablesOf(engine: EngineSimulation, processInstanceKey: number): Variables {
  const unit = engine.state.units.get(engine.state.owners.get(processInstanceKey) ?? -1)
  return Object.fromEntries([...unit?.variables.get(processInstanceKey) ?? []].map(([name, { value }]) => [name, value]))
}
