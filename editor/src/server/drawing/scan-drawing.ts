import { readXml, type XmlElement } from '@souffleur/engine/core'
import { Problem } from '@souffleur/schemas/http'
import { libraryProblems } from '../problems.ts'

/** What one walk over the elements of a drawing finds. */
export interface DrawingScan {
  processes: { id: string; name: string; executable: boolean }[]
  /** BPMN elements with an id, diagram shapes left out. */
  elements: number
  steps: number
  /** Element id → name. */
  names: Map<string, string>
  /** Names of elements, and values of headers and properties. */
  texts: string[]
}

const bpmnNamespace = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
const zeebeNamespace = 'http://camunda.org/schema/zeebe/1.0'
const textCarriers = new Set(['header', 'property'])

/** @throws Problem `drawing-unreadable`: not well-formed, not BPMN, too deep, or with a document type, whose entities are never expanded */
export function scanDrawing(bpmn: string): DrawingScan {
  const reading = readXml(bpmn)
  if ('problem' in reading) throw unreadable(reading.problem)
  if (reading.root.namespace !== bpmnNamespace || reading.root.name !== 'definitions') throw unreadable('It does not begin with the definitions element of BPMN 2.0')
  const scan: DrawingScan = { processes: [], elements: 0, steps: 0, names: new Map(), texts: [] }
  noteElement(scan, reading.root)
  return scan
}

/** Recursion is safe: `readXml` refuses what is nested too deep. */
function noteElement(scan: DrawingScan, element: XmlElement): void {
  if (element.namespace === zeebeNamespace) noteText(scan, element)
  if (element.namespace === bpmnNamespace) noteBpmn(scan, element)
  for (const child of element.children) noteElement(scan, child)
}

function noteText(scan: DrawingScan, { name, attributes }: XmlElement): void {
  const value = attributes.get('value')
  if (value && textCarriers.has(name)) scan.texts.push(value)
}

function noteBpmn(scan: DrawingScan, { name: kind, attributes }: XmlElement): void {
  const [id, name] = [attributes.get('id'), attributes.get('name')]
  if (id) scan.elements++
  if (name) scan.texts.push(name)
  if (id && name) scan.names.set(id, name)
  if (kind === 'userTask') scan.steps++
  if (kind === 'process' && id) scan.processes.push({ id, name: name ?? '', executable: attributes.get('isExecutable') === 'true' })
}

function unreadable(why: string): Problem {
  return new Problem(libraryProblems.drawingUnreadable, `The drawing can't be read. ${why.replace(/\.$/, '')}.`)
}
