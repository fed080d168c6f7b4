import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What the peer needs: conversation steps a second, bytes to store for a conversation, heap of one that waits. */
export interface BpmnEngineFigures { stepsPerSecond: number; storedBytes: number; heapBytes: number }

/** Measures `bpmn-engine` in a process of its own, so that its garbage burdens nobody else. */
export function measureBpmnEngine(): BpmnEngineFigures {
  const program = fileURLToPath(new URL('peers/bpmn-engine.ts', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' })) as BpmnEngineFigures
}
