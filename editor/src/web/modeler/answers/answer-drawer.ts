import type { BpmnFactory, DiagramElement, ElementFactory, ElementRegistry, Modeling, Point, SpaceTool } from '../canvas/diagram.ts'
import { answerCondition } from '../drawing/answer-condition.ts'
import { answerGateway } from '../drawing/answer-gateway.ts'
import { resultVariableOf } from '../drawing/answers.ts'
import type { FlowLabel } from './flow-label.ts'
import type { OpenEndDrawer } from './open-end-drawer.ts'

const gap = 50
const roomBehindGateway = 90
const gatewaySize = 50

/** Draws what stands behind a step with answers: the gateway that sorts them and a way for each. Called inside commands only. */
export class AnswerDrawer {
  static $inject = ['modeling', 'bpmnFactory', 'elementFactory', 'elementRegistry', 'spaceTool', 'openEndDrawer', 'flowLabel']
  private readonly modeling: Modeling
  private readonly bpmnFactory: BpmnFactory
  private readonly elementFactory: ElementFactory
  private readonly elementRegistry: ElementRegistry
  private readonly spaceTool: SpaceTool
  private readonly openEnds: OpenEndDrawer
  private readonly flowLabel: FlowLabel

  constructor(...services: [Modeling, BpmnFactory, ElementFactory, ElementRegistry, SpaceTool, OpenEndDrawer, FlowLabel]) {
    [this.modeling, this.bpmnFactory, this.elementFactory, this.elementRegistry, this.spaceTool, this.openEnds, this.flowLabel] = services
  }

  /** The gateway behind the step, drawn where it is missing; `inherited` is the flow that used to leave the step and now leaves the gateway. */
  ensureGateway(step: DiagramElement): { gateway: DiagramElement; inherited?: DiagramElement } {
    const existing = answerGateway(step.businessObject)
    if (existing) return { gateway: this.elementRegistry.get(existing.id)! }
    const inherited = step.outgoing.find((flow) => flow.type === 'bpmn:SequenceFlow')
    if (inherited?.target) this.makeRoom(step, inherited.target)
    const gateway = this.createGateway(step)
    if (inherited) this.modeling.reconnectStart(inherited, gateway, middle(gateway), { answerFlow: true })
    this.modeling.connect(step, gateway, undefined, { answerFlow: true })
    return { gateway, inherited }
  }

  /** Draws a new way for an answer, to an open end. Gives its flow. */
  drawOpenWay(gateway: DiagramElement): DiagramElement {
    return this.openEnds.draw(gateway)
  }

  /** Gives a flow to an answer: its condition and its name. */
  assign(flow: DiagramElement, step: DiagramElement, answer: { id: string; label: string }): void {
    const body = answerCondition(resultVariableOf(step.businessObject), answer.id)
    const condition = this.bpmnFactory.create('bpmn:FormalExpression', { body })
    condition.$parent = flow.businessObject
    this.modeling.updateProperties(flow, { conditionExpression: condition })
    this.flowLabel.write(flow, answer.label)
  }

  /** Makes a flow the one that every other answer takes. */
  makeDefault(flow: DiagramElement): void {
    this.modeling.updateProperties(flow, { conditionExpression: undefined })
    this.modeling.updateProperties(flow.source!, { default: flow.businessObject })
  }

  private createGateway(step: DiagramElement): DiagramElement {
    const shape = this.elementFactory.createShape({ type: 'bpmn:ExclusiveGateway' })
    const position = { x: step.x + step.width + gap + gatewaySize / 2, y: step.y + step.height / 2 }
    return this.modeling.createShape(shape, position, step.parent!)
  }

  /** Moves everything to the right of the step further right, when its next element stands too near for a gateway between. */
  private makeRoom(step: DiagramElement, next: DiagramElement): void {
    const edge = step.x + step.width
    const missing = gap + gatewaySize + roomBehindGateway - (next.x - edge)
    const isBehind = next.x >= edge && next.y < step.y + step.height && step.y < next.y + next.height
    if (!isBehind || missing <= 0) return
    const inScope = withDescendants(step.parent!)
    const { movingShapes, resizingShapes } = this.spaceTool.calculateAdjustments(inScope, 'x', missing, edge + 1)
    this.modeling.createSpace(movingShapes, resizingShapes, { x: missing, y: 0 }, 'e', edge + 1)
  }
}

function middle(element: DiagramElement): Point {
  return { x: element.x + element.width / 2, y: element.y + element.height / 2 }
}

function withDescendants(element: DiagramElement): DiagramElement[] {
  return [element, ...(element.children ?? []).flatMap(withDescendants)]
}
