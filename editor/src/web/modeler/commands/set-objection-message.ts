import type { BpmnFactory, CompositeCommand, DiagramElement, Modeling } from '../canvas/diagram.ts'
import { definitionsOf } from '../drawing/definitions-of.ts'
import { eventDefinition } from '../drawing/event-definition.ts'
import type { Moddle } from '../drawing/moddle.ts'
import { objectionStart } from '../drawing/objection.ts'
import type { ExtensionWriter } from './extension-writer.ts'

interface Context { subProcess: DiagramElement; message: string }

/** FEEL that gives the correlation key of every objection: messages are published for a session. */
export const sessionCorrelation = '=sessionId'

/** Names the message that raises an objection. A message used elsewhere too is not renamed under others: the objection gets its own. */
export class SetObjectionMessage implements CompositeCommand<Context> {
  static $inject = ['modeling', 'bpmnFactory', 'extensionWriter']
  private readonly modeling: Modeling
  private readonly bpmnFactory: BpmnFactory
  private readonly writer: ExtensionWriter

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory, writer: ExtensionWriter) {
    this.modeling = modeling
    this.bpmnFactory = bpmnFactory
    this.writer = writer
  }

  preExecute({ subProcess, message }: Context): void {
    const definition = eventDefinition(objectionStart(subProcess.businessObject)!)!
    const definitions = definitionsOf(subProcess.businessObject)
    const named = (definitions.rootElements as Moddle[]).find((element) => element.$type === 'bpmn:Message' && element.name === message)
    this.modeling.updateModdleProperties(subProcess, definition, { messageRef: named ?? this.create(subProcess, message) })
  }

  private create(subProcess: DiagramElement, name: string): Moddle {
    const definitions = definitionsOf(subProcess.businessObject)
    const created = this.bpmnFactory.create('bpmn:Message', { name })
    created.$parent = definitions
    this.modeling.updateModdleProperties(subProcess, definitions, { rootElements: [...definitions.rootElements, created] })
    this.writer.set(subProcess, 'zeebe:Subscription', { correlationKey: sessionCorrelation }, created)
    return created
  }
}
