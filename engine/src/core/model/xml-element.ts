/** One element of an XML document, namespaces resolved. */
export interface XmlElement {
  /** Namespace URI; empty where there is none. */
  namespace: string
  /** Name without prefix. */
  name: string
  /** By name; attributes with a prefix by `{uri}name`. */
  attributes: Map<string, string>
  children: XmlElement[]
  parent?: XmlElement
  /** The text between its tags, children's text not included. */
  text: string
}

/** The attribute, or `undefined` where it is absent. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.get(name)
}

/** Children with this namespace and name, in document order. */
export function childrenNamed(element: XmlElement, namespace: string, name: string): XmlElement[] {
  return element.children.filter(child => child.namespace === namespace && child.name === name)
}

/** The first such child. */
export function childNamed(element: XmlElement, namespace: string, name: string): XmlElement | undefined {
  return element.children.find(child => child.namespace === namespace && child.name === name)
}
