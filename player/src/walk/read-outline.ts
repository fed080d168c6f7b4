import { functionHeaders, functionJobType, stepHeaders, type ScriptOutline } from '@souffleur/schemas'
import { languagesOf } from './languages-of.ts'
import { orderStages } from './order-stages.ts'
import type { ScriptElement, ScriptProcess, ScriptText } from './script-process.ts'

/** Beside the drawing: how to find a called process (as deployed together), and whether a function may run twice. */
export interface OutlineSources {
  process?: (processId: string) => ScriptProcess | undefined
  repeatable?: (functionId: string, version?: string) => boolean
}

/** Reads once what a session must know of a script beside its running instance. A process that calls itself is nested once. */
export function readOutline(process: ScriptProcess, sources: OutlineSources = {}, callers: readonly string[] = []): ScriptOutline {
  const { elements } = process
  const steps = elements.filter((element) => element.type === 'USER_TASK')
  const calls = readCalls(elements)
  const subScripts = readSubScripts(Object.values(calls), sources, [...callers, process.bpmnProcessId])
  return {
    processId: process.bpmnProcessId,
    name: process.name || process.bpmnProcessId,
    stages: orderStages(process, (element) => subScripts[calls[element.id] ?? '']?.stages ?? [stageOf(element) ?? []].flat()),
    stageLabels: Object.assign({}, ...Object.values(subScripts).map(({ stageLabels }) => stageLabels), readStageLabels(steps)),
    steps: Object.fromEntries(steps.map((step) => [step.id, readStep(process, step)])),
    objections: elements.filter((element) => element.type === 'EVENT_SUB_PROCESS').flatMap((element) => readObjection(process, element) ?? []),
    outcomes: readOutcomes(elements),
    forms: readForms(process.forms),
    functions: readFunctions(elements, sources),
    calls,
    subScripts,
  }
}

const headersOf = (element: ScriptElement) => element.job?.headers ?? {}
const stageOf = (element: ScriptElement) => headersOf(element)[stepHeaders.stage]
const staticText = (text: ScriptText | undefined) => (text?.kind === 'static' ? String(text.value ?? text.source) : undefined)

function readStep(process: ScriptProcess, element: ScriptElement): ScriptOutline['steps'][string] {
  const scope = process.elements[element.flowScope]
  const objection = enclosingObjection(process, element)
  const { [stepHeaders.phrase]: phrase, [stepHeaders.stage]: stage } = headersOf(element)
  return {
    name: element.name || element.id,
    ...(stage && { stage }),
    ...(phrase && { phrase }),
    ...(scope && scope.index > 0 && { scope: scope.id }),
    ...(objection && { objection }),
  }
}

function enclosingObjection(process: ScriptProcess, element: ScriptElement): string | undefined {
  for (let scope = process.elements[element.flowScope]; scope; scope = process.elements[scope.flowScope]) {
    const objection = scope.type === 'EVENT_SUB_PROCESS' && readObjection(process, scope)
    if (objection) return objection.message
  }
  return undefined
}

function readObjection(process: ScriptProcess, element: ScriptElement): ScriptOutline['objections'][number] | undefined {
  const message = staticText(process.elements[element.startEvent]?.message?.name)
  if (message === undefined) return undefined
  const labels = languagesOf(element.properties, 'label')
  return { elementId: element.id, message, label: element.name || element.properties.label || message, ...(labels && { labels }) }
}

function readStageLabels(steps: readonly ScriptElement[]): NonNullable<ScriptOutline['stageLabels']> {
  const labelled = steps.flatMap((step) => {
    const [stage, labels] = [stageOf(step), languagesOf(headersOf(step), stepHeaders.stage)]
    return stage && labels ? [[stage, labels] as const] : []
  })
  return Object.fromEntries(labelled)
}

function readOutcomes(elements: readonly ScriptElement[]): ScriptOutline['outcomes'] {
  const ends = elements.filter((element) => element.type === 'END_EVENT' && element.properties.outcome)
  return Object.fromEntries(ends.map((end) => {
    const names = languagesOf(end.properties, 'outcome')
    return [end.id, { code: end.properties.outcome!, name: end.name || end.properties.outcome!, ...(names && { names }) }]
  }))
}

function readForms(forms: ScriptProcess['forms']): ScriptOutline['forms'] {
  return Object.fromEntries(Object.entries(forms).flatMap(([id, text]) => {
    try {
      return [[id, JSON.parse(text) as unknown]]
    } catch {
      return []
    }
  }))
}

function readFunctions(elements: readonly ScriptElement[], { repeatable }: OutlineSources): ScriptOutline['functions'] {
  const calls = elements.filter((element) => staticText(element.job?.type) === functionJobType)
  return Object.fromEntries(calls.map((element) => {
    const { [functionHeaders.functionId]: functionId = '', [functionHeaders.functionVersion]: functionVersion } = headersOf(element)
    const mayRepeat = element.properties.repeatable !== 'false' && (repeatable?.(functionId, functionVersion) ?? true)
    return [element.id, { functionId, ...(functionVersion && { functionVersion }), name: element.name || functionId, ...(!mayRepeat && { repeatable: false }) }]
  }))
}

function readCalls(elements: readonly ScriptElement[]): ScriptOutline['calls'] {
  return Object.fromEntries(elements.flatMap((element) => {
    const called = staticText(element.calledElement?.processId)
    return called === undefined ? [] : [[element.id, called]]
  }))
}

function readSubScripts(called: string[], sources: OutlineSources, callers: readonly string[]): ScriptOutline['subScripts'] {
  const found = called.filter((id) => !callers.includes(id)).flatMap((id) => sources.process?.(id) ?? [])
  return Object.fromEntries(found.map((process) => [process.bpmnProcessId, readOutline(process, sources, callers)]))
}
