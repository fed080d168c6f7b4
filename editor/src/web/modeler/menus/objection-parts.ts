import type { Bounds, DiagramElement, ElementFactory } from '../canvas/diagram.ts'

const middle = 82

/** An objection as first drawn: raised by a message, beside the conversation, one step that answers it, and back. */
export function objectionParts(factory: ElementFactory, createSay: (bounds: Bounds) => DiagramElement): DiagramElement[] {
  const frame = factory.createShape({ type: 'bpmn:SubProcess', triggeredByEvent: true, isExpanded: true, x: 0, y: 0, width: 400, height: 156 })
  const start = factory.createShape({ type: 'bpmn:StartEvent', eventDefinitionType: 'bpmn:MessageEventDefinition', isInterrupting: false, x: 36, y: middle - 18, parent: frame })
  const say = createSay({ x: 120, y: middle - 50, width: 160, height: 100 })
  say.parent = frame
  const end = factory.createShape({ type: 'bpmn:EndEvent', x: 330, y: middle - 18, parent: frame })
  return [frame, start, say, end, flow(factory, start, say), flow(factory, say, end)]
}

function flow(factory: ElementFactory, source: DiagramElement, target: DiagramElement): DiagramElement {
  const waypoints = [{ x: source.x + source.width, y: middle }, { x: target.x, y: middle }]
  return factory.createConnection({ type: 'bpmn:SequenceFlow', source, target, waypoints, parent: source.parent })
}
