/** Prefixes in force at one element; `outer` at the element around it. Declared once a level, so that deep nesting stays linear. */
export interface NamespaceScope { declared: Map<string, string>; outer: NamespaceScope | undefined; depth: number }

export const xmlScope: NamespaceScope = { declared: new Map([['xml', 'http://www.w3.org/XML/1998/namespace'], ['', '']]), outer: undefined, depth: 0 }

/** How many elements inside each other may declare prefixes: what a lookup can cost. */
export const maxNamespaceDepth = 20

/** The scope of an element with these attributes: `scope` itself where it declares nothing. */
export function enterNamespaces(scope: NamespaceScope, attributes: [string, string][]): NamespaceScope {
  const declared = attributes.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:')).map(([name, uri]): [string, string] => [name.slice(6), uri])
  return declared.length === 0 ? scope : { declared: new Map(declared), outer: scope, depth: scope.depth + 1 }
}

/** Namespace URI of a prefix (`''`: the default one); `undefined` where nobody declared it. */
export function findNamespace(scope: NamespaceScope | undefined, prefix: string): string | undefined {
  for (let current = scope; current !== undefined; current = current.outer) {
    const uri = current.declared.get(prefix)
    if (uri !== undefined) return uri
  }
  return undefined
}
