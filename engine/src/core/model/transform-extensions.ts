import { bpmn, zeebe } from './bpmn-names.ts'
import type { Mapping } from './executable-process.ts'
import { type ModelNode, type ProcessModel, readFeel, readPresent, report, reportFile } from './process-model.ts'
import { transformLoop } from './transform-loop.ts'
import { childNamed, childrenNamed, type XmlElement } from './xml-element.ts'

/** The `zeebe:` extension with this name, or `undefined`. */
export function extensionOf(xml: XmlElement, name: string): XmlElement | undefined {
  const extensions = childNamed(xml, bpmn, 'extensionElements')
  return extensions && childNamed(extensions, zeebe, name)
}

/** All of them, where more than one is a fault. */
export function extensionsOf(xml: XmlElement, name: string): XmlElement[] {
  const extensions = childNamed(xml, bpmn, 'extensionElements')
  return extensions === undefined ? [] : childrenNamed(extensions, zeebe, name)
}

/** Extensions of which Zeebe expects one and trips over more. */
const SINGLE = ['ioMapping', 'taskHeaders', 'properties', 'userTask', 'formDefinition', 'assignmentDefinition', 'taskSchedule']

/** Reads what every element may carry: properties and mappings. */
export function transformExtensions(model: ProcessModel, { xml, element }: ModelNode): void {
  if (element.type === 'MULTI_INSTANCE_BODY') return transformLoop(model, { xml, element })
  if (element.type === 'AD_HOC_SUB_PROCESS_INNER_INSTANCE') return
  for (const name of SINGLE) if (extensionsOf(xml, name).length > 1) reportFile(model, `Collection expected to have <1> entry but has <${extensionsOf(xml, name).length}>`)
  for (const property of childrenOf(extensionOf(xml, 'properties'), 'property')) {
    const name = property.attributes.get('name')
    if (name) setOwn(element.properties, name, property.attributes.get('value') ?? '')
  }
  const mapping = extensionOf(xml, 'ioMapping')
  const inputs = childrenOf(mapping, 'input').map(input => readMapping(model, input, readPresent))
  const outputs = childrenOf(mapping, 'output').map(output => readMapping(model, output, readFeel))
  if (!ignoresMappings.has(element.type)) Object.assign(element, { inputMappings: inputs, outputMappings: outputs })
}

/** Zeebe checks the mappings of these, but runs them without. */
const ignoresMappings = new Set(['TASK', 'MANUAL_TASK'])

const reservedWords = ['null', 'true', 'false', 'function', 'if', 'then', 'else', 'for', 'between', 'instance', 'of']
const pathPattern = '[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*'
const path = new RegExp(`^${pathPattern}$`)

function readMapping(model: ProcessModel, xml: XmlElement, read: typeof readPresent): Mapping {
  const source = xml.attributes.get('source') ?? ''
  const target = xml.attributes.get('target') ?? ''
  const mapping = { source: read(model, xml, source), target }
  const fault = findTargetFault(target)
  if (fault !== undefined) report(model, xml, fault)
  return mapping
}

function findTargetFault(target: string): string | undefined {
  if (target === '') return 'Expected path expression but not found.'
  if (target.length > 1000 || !path.test(target)) return `Expected path expression '${target}' but doesn't match the pattern '${pathPattern}'.`
  return reservedWords.includes(target) ? `Expected path expression '${target}' but is one of the reserved words (${reservedWords.join(', ')}).` : undefined
}

/** Task headers as drawn; those without key or value are left out. */
export function readHeaders(model: ProcessModel, xml: XmlElement): { [key: string]: string } {
  const headers: { [key: string]: string } = {}
  const list = extensionOf(xml, 'taskHeaders')
  const keys = childrenOf(list, 'header').map(({ attributes }) => attributes.get('key') || 'null')
  for (const key of new Set(keys)) {
    if (key.startsWith(reservedPrefix)) report(model, list!, `Attribute 'key' contains '${key}', but header keys starting with '${reservedPrefix}' are reserved for internal use.`)
    if (keys.indexOf(key) !== keys.lastIndexOf(key)) report(model, list!, `Headers contain duplicate entries for key '${key}'`)
  }
  for (const { attributes } of childrenOf(list, 'header')) if (attributes.get('key') && attributes.get('value')) setOwn(headers, attributes.get('key')!, attributes.get('value')!)
  return headers
}

const reservedPrefix = 'io.camunda.zeebe:'

/** Sets a member whatever its name: `__proto__` is a name like others. */
function setOwn(object: { [name: string]: string }, name: string, value: string): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
}

const childrenOf = (parent: XmlElement | undefined, name: string): XmlElement[] => parent === undefined ? [] : childrenNamed(parent, zeebe, name)
