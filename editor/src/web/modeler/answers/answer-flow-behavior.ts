import type { CommandStack, DiagramElement, DiagramEvent, ElementRegistry, EventBus } from '../canvas/diagram.ts'
import { ownFlow } from '../drawing/answer-flow.ts'
import { answerGateway, stepBefore } from '../drawing/answer-gateway.ts'
import { answersOf } from '../drawing/answers.ts'
import { isStep } from '../drawing/element-kind.ts'
import { isOpenEnd } from '../drawing/open-end.ts'
import type { Moddle } from '../drawing/moddle.ts'

interface ConnectionContext { source: DiagramElement; target: DiagramElement; connection?: DiagramElement; hints?: { answerFlow?: boolean } }

/**
 * Flows that a person draws: from a step with answers they leave its gateway, and from that gateway they become the way of the first
 * answer that leads nowhere yet. Flows that commands of ours draw carry the hint `answerFlow` and are left alone.
 */
export class AnswerFlowBehavior {
  static $inject = ['eventBus', 'commandStack', 'elementRegistry']

  constructor(eventBus: EventBus, commandStack: CommandStack, elementRegistry: ElementRegistry) {
    eventBus.on('commandStack.connection.create.preExecute', (event) => leaveThroughGateway(drawnFlow(event), elementRegistry))
    eventBus.on('commandStack.connection.create.postExecuted', (event) => {
      const flow = drawnFlow(event)?.connection
      const open = flow && openAnswer(flow)
      if (open) commandStack.execute('script.assignFlow', { flow, step: elementRegistry.get(open.step.id)!, answer: open.answer })
    })
  }
}

function drawnFlow(event: DiagramEvent): ConnectionContext | undefined {
  const context = event.context as ConnectionContext
  return context.hints?.answerFlow ? undefined : context
}

function leaveThroughGateway(context: ConnectionContext | undefined, elementRegistry: ElementRegistry): void {
  if (!context || !isStep(context.source.businessObject)) return
  const gateway = answerGateway(context.source.businessObject)
  if (gateway && gateway.id !== context.target.id) context.source = elementRegistry.get(gateway.id)!
}

function openAnswer(flow: DiagramElement): { step: Moddle; answer: { id: string; label: string } } | undefined {
  const gateway = flow.source!.businessObject
  const step = stepBefore(gateway)
  if (!step || flow.businessObject.conditionExpression) return undefined
  const answer = answersOf(step).find(({ id }) => leadsNowhere(step, id))
  return answer && { step, answer }
}

function leadsNowhere(step: Moddle, answerId: string): boolean {
  const flow = ownFlow(step, answerId)
  return !flow || isOpenEnd(flow.targetRef)
}
