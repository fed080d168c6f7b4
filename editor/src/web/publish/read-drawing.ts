import { stepHeaders } from '@souffleur/schemas'
import { BpmnModdle } from 'bpmn-moddle'
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' }
import { answersOf } from '../modeler/drawing/answers.ts'
import { extension } from '../modeler/drawing/extension.ts'
import { isA, type Moddle } from '../modeler/drawing/moddle.ts'
import { formOf } from '../modeler/drawing/step-form.ts'
import { texts } from '../strings/texts.ts'
import type { DrawnElement } from './drawn-element.ts'
import { storedMembers } from './stored-members.ts'

const { phrase, hint, answers } = stepHeaders
/** Longest way back through unnamed gateways in search of a name. */
const titleSteps = 4

/** Every element of a drawing in document order, ready to compare. @throws Error when the text is not BPMN */
export async function readDrawing(bpmn: string): Promise<DrawnElement[]> {
  const { rootElement, elementsById } = await new BpmnModdle({ zeebe }).fromXML(bpmn)
  const places = readPlaces(rootElement as unknown as Moddle)
  const elements = Object.values(elementsById) as unknown as Moddle[]
  return elements.filter((element) => isA(element, 'bpmn:FlowElement')).map((element) => readElement(element, places.get(element.id) ?? ''))
}

function readElement(element: Moddle, place: string): DrawnElement {
  const headers = readHeaders(element)
  const wordings = (name: string) => Object.fromEntries(headers.filter(([key]) => key === name || key.startsWith(`${name}.`)))
  const others = headers.filter(([key]) => ![phrase, hint, answers].some((name) => key === name || key.startsWith(`${name}.`)))
  return {
    id: element.id, title: titleOf(element), name: element.name ?? '', place,
    phrase: wordings(phrase), hint: wordings(hint), answers: answersOf(element),
    fields: JSON.stringify(formOf(element)?.document.components ?? []),
    call: JSON.stringify([others, storedMembers(extension(element, 'zeebe:IoMapping'))]),
    rest: JSON.stringify(storedMembers(element, ['id', 'name', 'sourceRef', 'targetRef', 'conditionExpression'], ['zeebe:TaskHeaders', 'zeebe:IoMapping', 'zeebe:FormDefinition'])),
    ...(isA(element, 'bpmn:SequenceFlow') && { flow: { from: titleOf(element.sourceRef), to: titleOf(element.targetRef), ends: `${element.sourceRef?.id} ${element.targetRef?.id}`, condition: element.conditionExpression?.body ?? '' } }),
  }
}

function readHeaders(element: Moddle): [string, string][] {
  const values: Moddle[] = extension(element, 'zeebe:TaskHeaders')?.values ?? []
  return values.map(({ key, value }) => [key, value ?? ''])
}

/** What people call an element: its name; a nameless gateway is called after the step before it. */
function titleOf(element: Moddle | undefined, steps = titleSteps): string {
  if (!element) return '?'
  const before: Moddle | undefined = element.incoming?.[0]?.sourceRef
  if (element.name || !before || steps === 0 || !isA(element, 'bpmn:Gateway')) return element.name || texts().unnamed(element.$type.replace('bpmn:', ''))
  return titleOf(before, steps - 1)
}

function readPlaces(definitions: Moddle): Map<string, string> {
  const shapes: Moddle[] = (definitions.diagrams ?? []).flatMap((diagram: Moddle) => diagram.plane?.planeElement ?? [])
  return new Map(shapes.filter((shape) => shape.bounds && shape.bpmnElement).map(({ bpmnElement, bounds }) => [bpmnElement.id, [bounds.x, bounds.y, bounds.width, bounds.height].join()]))
}
