import { bpmn } from './bpmn-names.ts'

/** The first start tag, behind declarations and comments. */
const ROOT = /^\uFEFF?(?:\s|<\?[^]*?\?>|<!--[^]*?-->)*<([\w.:-]+)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/

/** What Zeebe says of a file whose root element is not of BPMN, whatever comes behind it; `undefined` where it is. */
export function wordForeignRoot(source: string | Uint8Array): string | undefined {
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source)
  const [head, name = '', attributes = ''] = ROOT.exec(text) ?? []
  if (head === undefined || namespaceOf(name, attributes) === bpmn) return undefined
  return `Error: URI=null Line=${head.split('\n').length}: cvc-elt.1.a: Cannot find the declaration of element '${name}'.`
}

function namespaceOf(name: string, attributes: string): string {
  const prefix = name.includes(':') ? `xmlns:${name.split(':', 1)[0]!}` : 'xmlns'
  return new RegExp(`(?:^|\\s)${prefix.replace(/\./g, '\\.')}\\s*=\\s*["']([^"']*)`).exec(attributes)?.[1] ?? ''
}
