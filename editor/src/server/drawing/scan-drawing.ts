import { Problem } from '@souffleur/schemas/http'
import { Parser } from 'saxen'
import { libraryProblems } from '../problems.ts'

/** What one pass over the XML of a drawing finds. */
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

type Attributes = { [name: string]: string }

const namespaces = { 'http://www.omg.org/spec/BPMN/20100524/MODEL': 'bpmn', 'http://camunda.org/schema/zeebe/1.0': 'zeebe' }
const textCarriers = new Set(['zeebe:header', 'zeebe:property'])

/** @throws Problem `drawing-unreadable`: not well-formed, not BPMN, or with a document type, whose entities are never expanded */
export function scanDrawing(bpmn: string): DrawingScan {
  const scan: DrawingScan = { processes: [], elements: 0, steps: 0, names: new Map(), texts: [] }
  let root = ''
  let broken = ''
  const parser = new Parser()
  parser.ns(namespaces)
  parser.on('openTag', (name, attributes, decode) => {
    root ||= name
    noteElement(scan, name, mapValues(attributes(), decode))
  })
  parser.on('attention', () => { broken = 'it holds a document type, which is not taken' })
  for (const event of ['warn', 'error'] as const) parser.on(event, (error, context) => { broken ||= `${error.message} in line ${context().line + 1}` })
  parser.parse(bpmn.replace(/^\uFEFF/, ''))
  if (root !== 'bpmn:definitions') broken ||= 'it does not begin with the definitions element of BPMN 2.0'
  if (broken) throw new Problem(libraryProblems.drawingUnreadable, `The file can't be read as a BPMN drawing: ${broken}. Export it again from the tool it was drawn with.`)
  return scan
}

function noteElement(scan: DrawingScan, name: string, attributes: Attributes): void {
  if (textCarriers.has(name) && attributes.value) scan.texts.push(attributes.value)
  if (!name.startsWith('bpmn:')) return
  if (attributes.id) scan.elements++
  if (attributes.name) scan.texts.push(attributes.name)
  if (attributes.id && attributes.name) scan.names.set(attributes.id, attributes.name)
  if (name === 'bpmn:userTask') scan.steps++
  if (name === 'bpmn:process' && attributes.id) scan.processes.push({ id: attributes.id, name: attributes.name ?? '', executable: attributes.isExecutable === 'true' })
}

function mapValues(attributes: Attributes, map: (value: string) => string): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, map(value)]))
}
