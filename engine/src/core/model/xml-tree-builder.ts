import { decodeReferences } from './decode-references.ts'
import { enterNamespaces, findNamespace, maxNamespaceDepth, type NamespaceScope, xmlScope } from './namespaces.ts'
import type { XmlElement } from './xml-element.ts'
import type { XmlLimits } from './xml-limits.ts'

/** Why a document is refused, as a sentence. */
export class UnreadableXml extends Error {}

/** Puts the events of the parser together to a tree, and stops where a limit is reached. */
export class XmlTreeBuilder {
  root: XmlElement | undefined
  readonly #limits: XmlLimits
  readonly #open: { element: XmlElement; scope: NamespaceScope; texts: string[] }[] = []
  #count = 0

  constructor(limits: XmlLimits) {
    this.#limits = limits
  }

  open(qualifiedName: string, rawAttributes: { [name: string]: string } | false): void {
    this.#checkLimits()
    const attributes = this.#readAttributes(rawAttributes)
    const scope = enterNamespaces(this.#open.at(-1)?.scope ?? xmlScope, attributes)
    if (scope.depth > maxNamespaceDepth) throw new UnreadableXml(`More than ${maxNamespaceDepth} elements inside each other declare namespaces; declare them at the root`)
    const parent = this.#open.at(-1)?.element
    const element: XmlElement = { ...resolve(scope, qualifiedName), attributes: resolveAttributes(scope, attributes), children: [], text: '', ...parent && { parent } }
    if (parent === undefined && this.root !== undefined) throw new UnreadableXml('The file is not well-formed XML: more than one root element')
    this.root ??= element
    parent?.children.push(element)
    this.#open.push({ element, scope, texts: [] })
  }

  close(): void {
    const closed = this.#open.pop()
    if (closed !== undefined) closed.element.text = closed.texts.join('')
  }

  text(text: string): void {
    this.cdata(decodeReferences(text))
  }

  cdata(text: string): void {
    this.#open.at(-1)?.texts.push(text.replace(/\r\n?/g, '\n'))
  }

  #checkLimits(): void {
    const { elements, depth } = this.#limits
    if (++this.#count > elements) throw new UnreadableXml(`The file has more than ${elements} elements; split the model into several`)
    if (this.#open.length >= depth) throw new UnreadableXml(`The file nests deeper than ${depth} elements`)
  }

  #readAttributes(raw: { [name: string]: string } | false): [string, string][] {
    if (raw === false) throw new UnreadableXml('The file is not well-formed XML: an attribute cannot be read')
    const { attributes: most, attributeLength } = this.#limits
    const attributes = Object.entries(raw)
    if (attributes.length > most) throw new UnreadableXml(`An element has more than ${most} attributes`)
    if (attributes.some(([, value]) => value.length > attributeLength)) throw new UnreadableXml(`An attribute is longer than ${attributeLength} characters`)
    return attributes.map(([name, value]) => [name, decodeReferences(value.replace(/\r\n|[\t\r\n]/g, ' '))])
  }
}

function resolve(scope: NamespaceScope, qualifiedName: string): { namespace: string; name: string } {
  const colon = qualifiedName.indexOf(':')
  const prefix = colon === -1 ? '' : qualifiedName.slice(0, colon)
  const namespace = findNamespace(scope, prefix)
  if (namespace === undefined) throw new UnreadableXml(`The file is not well-formed XML: nothing declares the namespace prefix '${prefix}'`)
  return { namespace, name: qualifiedName.slice(colon + 1) }
}

function resolveAttributes(scope: NamespaceScope, attributes: [string, string][]): Map<string, string> {
  const resolved = new Map<string, string>()
  for (const [qualifiedName, value] of attributes) {
    if (qualifiedName === 'xmlns' || qualifiedName.startsWith('xmlns:')) continue
    if (!qualifiedName.includes(':')) resolved.set(qualifiedName, value)
    else {
      const { namespace, name } = resolve(scope, qualifiedName)
      resolved.set(`{${namespace}}${name}`, value)
    }
  }
  return resolved
}
