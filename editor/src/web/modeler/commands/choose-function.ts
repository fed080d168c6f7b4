import { functionHeaders, functionJobType, type IntegrationFunction } from '@souffleur/schemas'
import type { CompositeCommand, DiagramElement, Modeling } from '../canvas/diagram.ts'
import { argumentOf, functionCallOf } from '../drawing/function-call.ts'
import type { ExtensionWriter } from './extension-writer.ts'

interface Context { task: DiagramElement; chosen: IntegrationFunction; name: string }

/**
 * Points a *Call function* step at a function: its version of now, a result variable, the defaults of its parameters. Values given to
 * parameters of the same name before are kept, others go. The step takes the function's name unless a person named it.
 */
export class ChooseFunction implements CompositeCommand<Context> {
  static $inject = ['modeling', 'extensionWriter']
  private readonly modeling: Modeling
  private readonly writer: ExtensionWriter

  constructor(modeling: Modeling, writer: ExtensionWriter) {
    this.modeling = modeling
    this.writer = writer
  }

  preExecute({ task, chosen, name }: Context): void {
    this.writer.set(task, 'zeebe:TaskDefinition', { type: functionJobType })
    this.writer.setHeader(task, functionHeaders.functionId, chosen.id)
    this.writer.setHeader(task, functionHeaders.functionVersion, String(chosen.version))
    const { resultVariable } = functionCallOf(task.businessObject)
    if (!resultVariable) this.writer.setHeader(task, functionHeaders.resultVariable, camelCase(chosen.id))
    this.writer.setList(task, { type: 'zeebe:IoMapping', member: 'inputParameters', itemType: 'zeebe:Input', items: argumentsFor(task, chosen) })
    if (!task.businessObject.name) this.modeling.updateLabel(task, name)
  }
}

function argumentsFor(task: DiagramElement, chosen: IntegrationFunction): { source: string; target: string }[] {
  return chosen.parameters.flatMap((parameter) => {
    const source = argumentOf(task.businessObject, parameter.name) ?? defaultSource(parameter.default)
    return source === undefined ? [] : [{ source, target: parameter.name }]
  })
}

/** A default as FEEL: JSON is FEEL for every type a parameter may have. */
function defaultSource(value: unknown): string | undefined {
  return value === undefined ? undefined : `=${JSON.stringify(value)}`
}

function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
