/** How large a part of an expression is, as a measure of what one evaluation of it costs. */
export function countNodes(tree: object): number {
  let count = 0
  const rest: object[] = [tree]
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    if ('kind' in at) count++
    for (const part of Object.values(at)) if (typeof part === 'object' && part !== null) rest.push(part as object)
  }
  return count
}
