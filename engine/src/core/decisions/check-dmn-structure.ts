import type { XmlElement } from '../model/xml-element.ts'
import type { Steps } from '../steps.ts'
import { addressAttributes, attributeValues, type DmnSchema, dmnSchemas, type ElementType, typeOfName } from './dmn-schema.ts'

const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance'
const name = /^[\p{L}_][\p{L}\p{N}\p{M}._\-·]*$/u

/** Why a tree is no DMN of any version that is known, as a sentence; `undefined` where it is one. Says nothing about expressions and references. */
export function* checkDmnStructure(root: XmlElement): Steps<string | undefined> {
  const schema = root.name === 'definitions' ? dmnSchemas.get(root.namespace) : undefined
  if (schema === undefined) return `The file is no DMN of version 1.1 to 1.5: its root element is '${root.name}' of namespace '${root.namespace}'`
  return yield* new StructureCheck(schema, root.namespace).check(root, schema.types.definitions!)
}

class StructureCheck {
  readonly #schema: DmnSchema
  readonly #namespace: string
  readonly #ids = new Set<string>()

  constructor(schema: DmnSchema, namespace: string) {
    this.#schema = schema
    this.#namespace = namespace
  }

  * check(element: XmlElement, type: ElementType): Steps<string | undefined> {
    return this.#attributesFault(element, type) ?? this.#contentFault(element, type) ?? (yield* this.#firstFault(element))
  }

  * #firstFault(parent: XmlElement): Steps<string | undefined> {
    for (const element of parent.children) {
      if (element.namespace !== this.#namespace || element.name === 'extensionElements') continue
      const fault = yield* this.check(element, this.#typeOf(element, parent))
      if (fault !== undefined) return fault
      yield
    }
    return undefined
  }

  #typeOf(element: XmlElement, parent: XmlElement): ElementType {
    const type = element.name === 'inputData' && parent.name === 'decisionService' ? 'reference' : typeOfName.get(element.name) ?? element.name
    return this.#schema.types[type]!
  }

  #contentFault(element: XmlElement, { content }: ElementType): string | undefined {
    if (content === undefined) return element.children.length === 0 ? undefined : `'${element.name}' may hold text only`
    if (element.text.trim() !== '') return `'${element.name}' may not hold text`
    const found = element.children.map(child => this.#nameOf(child) + ' ').join('')
    if (!patternOf(this.#schema, content).test(found)) return `'${element.name}' holds what DMN does not allow there, or in another order, or lacks something: ${shorten(found)}`
    return this.#extensionsFault(element.children.find(child => child.name === 'extensionElements'))
  }

  #extensionsFault(extensions: XmlElement | undefined): string | undefined {
    if (extensions !== undefined && extensions.attributes.size > 0) return "'extensionElements' may not have attributes"
    const own = extensions?.children.find(({ namespace }) => namespace === '' || namespace === this.#namespace)
    return own && `'extensionElements' may hold elements of other namespaces only, not '${own.name}'`
  }

  #nameOf({ namespace, name: local }: XmlElement): string {
    if (namespace === this.#namespace) return local
    return local === 'DMNDI' && namespace === this.#schema.diagram ? local : `{${namespace}}${local}`
  }

  #attributesFault(element: XmlElement, { attributes = '', open }: ElementType): string | undefined {
    const rules = attributeRules(attributes)
    for (const [attribute, required] of rules) {
      if (required && !element.attributes.has(attribute)) return `'${element.name}' lacks its attribute '${attribute}'`
    }
    for (const [attribute, value] of element.attributes) {
      const fault = attribute.startsWith('{') ? this.#foreignFault(attribute, open) : !rules.has(attribute) || !this.#allows(attribute, value)
      if (fault) return `'${element.name}' may not have the attribute '${attribute}' with the value '${shorten(value)}'`
    }
    return undefined
  }

  #foreignFault(attribute: string, open: true | undefined): boolean {
    return !attribute.startsWith(`{${instanceNamespace}}`) && (!open || attribute.startsWith(`{${this.#namespace}}`))
  }

  #allows(attribute: string, value: string): boolean {
    if (attribute === 'id') return this.#takesId(value.trim())
    if (attribute === 'typeRef' && this.#schema.qualifiedTypes) return value.trim().split(':').every(part => name.test(part))
    if (addressAttributes.has(attribute)) return !/%(?![\da-f]{2})/i.test(value)
    return attributeValues[attribute]?.includes(value) ?? true
  }

  /** Ids are unique in the file. */
  #takesId(id: string): boolean {
    if (!name.test(id) || this.#ids.has(id)) return false
    this.#ids.add(id)
    return true
  }
}

const rulesByText = new Map<string, ReadonlyMap<string, boolean>>()

/** Which attributes there may be, and whether each must. */
function attributeRules(attributes: string): ReadonlyMap<string, boolean> {
  const rules = rulesByText.get(attributes) ?? new Map(attributes.trim().split(/ +/).map(rule => [rule.replace('!', ''), rule.endsWith('!')]))
  rulesByText.set(attributes, rules)
  return rules
}

const patterns = new WeakMap<DmnSchema, Map<string, RegExp>>()

/** The sequence of children as a pattern over their names, each with a blank behind it. */
function patternOf(schema: DmnSchema, content: string): RegExp {
  const known = patterns.get(schema) ?? new Map<string, RegExp>()
  patterns.set(schema, known)
  const pattern = known.get(content) ?? new RegExp(`^(?:${content.replace(/\$?\w+|\s+/g, token => alternatives(schema, token))})$`)
  known.set(content, pattern)
  return pattern
}

function alternatives({ groups }: DmnSchema, token: string): string {
  if (token.trim() === '') return ''
  const names = token.startsWith('$') ? groups[token.slice(1)]! : [token]
  return `(?:${names.map(one => `${one} `).join('|')})`
}

const shorten = (text: string): string => text.length > 200 ? `${text.slice(0, 200)}…` : text.trim()
