import type { TextNode } from '@souffleur/schemas'

const BULLET = '• '

/** A rendered phrase as plain text for bots and screen readers: blocks on lines of their own, values as shown. */
export function plainText(nodes: TextNode[]): string {
  return nodes.map(textOf).join('').replace(/\n{2,}/g, '\n').trim()
}

function textOf(node: TextNode): string {
  if (node.kind === 'text' || node.kind === 'value') return node.text
  if (node.kind === 'break') return '\n'
  const inner = node.children.map(textOf).join('')
  if (node.kind === 'item') return `\n${BULLET}${inner.trim()}`
  return node.kind === 'paragraph' || node.kind === 'list' ? `${inner}\n` : inner
}
