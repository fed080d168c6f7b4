/** An expression as far as the walk looks: only static text matters to it. */
export interface ScriptText { kind: string; source: string; value?: unknown }

/** One element of a compiled process; the engine's `ExecutableElement` fits. Numbers are indexes into `ScriptProcess.elements`. */
export interface ScriptElement {
  index: number
  id: string
  name: string
  type: string
  eventType: string
  flowScope: number
  outgoing: readonly number[]
  boundaryEvents: readonly number[]
  children: readonly number[]
  eventSubProcesses: readonly number[]
  startEvent: number
  target?: number
  properties: { readonly [name: string]: string }
  job?: { type: ScriptText; headers: { readonly [name: string]: string } }
  calledElement?: { processId: ScriptText }
  message?: { name: ScriptText }
}

/** A compiled process; the engine's `ExecutableProcess` fits. */
export interface ScriptProcess {
  bpmnProcessId: string
  name: string
  elements: readonly ScriptElement[]
  forms: { readonly [formId: string]: string }
}
