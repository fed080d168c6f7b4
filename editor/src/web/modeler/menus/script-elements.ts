import { functionJobType, stepHeaders } from '@souffleur/schemas'
import type { BpmnFactory, DiagramElement, ElementAttributes, ElementFactory } from '../canvas/diagram.ts'
import type { Moddle } from '../drawing/moddle.ts'
import { formKey } from '../drawing/step-form.ts'
import { objectionParts } from './objection-parts.ts'

/** Kinds of elements a person can put on the canvas, in the order of the menus. */
export const drawableKinds = ['say', 'ask', 'form', 'function', 'subScript', 'objection', 'outcome', 'fork', 'wait', 'start'] as const
export type DrawableKind = (typeof drawableKinds)[number]

const stepSize = { width: 160, height: 100 }
const callSize = { width: 130, height: 76 }

/** Makes new elements, not yet on the canvas, with everything their kind needs to run. */
export class ScriptElements {
  static $inject = ['elementFactory', 'bpmnFactory']
  private readonly elementFactory: ElementFactory
  private readonly bpmnFactory: BpmnFactory

  constructor(elementFactory: ElementFactory, bpmnFactory: BpmnFactory) {
    this.elementFactory = elementFactory
    this.bpmnFactory = bpmnFactory
  }

  /** One shape, or for an objection the sub-process with all its parts. */
  create(kind: DrawableKind): DiagramElement[] {
    if (kind === 'objection') return objectionParts(this.elementFactory, (size) => this.create('say').map((say) => Object.assign(say, size))[0]!)
    const shape = this.elementFactory.createShape(attributes[kind])
    this.equip(kind, shape.businessObject)
    return [shape]
  }

  private equip(kind: DrawableKind, object: Moddle): void {
    if (kind === 'ask') this.extend(object, this.list('zeebe:TaskHeaders', 'values', { type: 'zeebe:Header', key: stepHeaders.answers, value: '[]' }))
    if (kind === 'form') this.extend(object, this.bpmnFactory.create('zeebe:FormDefinition', { formKey: formKey(`UserTaskForm_${object.id}`) }))
    if (kind === 'function') this.extend(object, this.bpmnFactory.create('zeebe:TaskDefinition', { type: functionJobType }))
    if (kind === 'subScript') this.extend(object, this.bpmnFactory.create('zeebe:CalledElement', { bindingType: 'deployment', propagateAllChildVariables: true }))
  }

  private list(type: string, member: string, { type: itemType, ...item }: { type: string; [member: string]: string }): Moddle {
    const created = this.bpmnFactory.create(itemType, item)
    const holder = this.bpmnFactory.create(type, { [member]: [created] })
    created.$parent = holder
    return holder
  }

  private extend(object: Moddle, value: Moddle): void {
    const holder = this.bpmnFactory.create('bpmn:ExtensionElements', { values: [value] })
    value.$parent = holder
    holder.$parent = object
    object.extensionElements = holder
  }
}

const attributes: { [kind in Exclude<DrawableKind, 'objection'>]: ElementAttributes } = {
  say: { type: 'bpmn:UserTask', ...stepSize },
  ask: { type: 'bpmn:UserTask', ...stepSize },
  form: { type: 'bpmn:UserTask', ...stepSize },
  function: { type: 'bpmn:ServiceTask', ...callSize },
  subScript: { type: 'bpmn:CallActivity', ...callSize },
  outcome: { type: 'bpmn:EndEvent' },
  fork: { type: 'bpmn:ExclusiveGateway' },
  wait: { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' },
  start: { type: 'bpmn:StartEvent' },
}
