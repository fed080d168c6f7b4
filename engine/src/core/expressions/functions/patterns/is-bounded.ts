import type { PatternNode } from './node.ts'

/** Whether Java takes something for bounded in length, which looking back needs: it objects to endless loops of groups and to back references. */
export function isBounded(node: PatternNode): boolean {
  switch (node.kind) {
    case 'sequence': return node.items.every(isBounded)
    case 'choice': return node.options.every(isBounded)
    case 'repeat': return (node.max !== Infinity || node.item.kind === 'char' || node.item.kind === 'assert') && isBounded(node.item)
    case 'atomic': return node.item.kind === 'repeat' ? isBounded(node.item.item) : isBounded(node.item)
    case 'group': return isBounded(node.item)
    case 'back': return false
    default: return true
  }
}
