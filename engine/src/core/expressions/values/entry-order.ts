/** Up to so many entries a context keeps the order in which they were written. */
const orderedEntries = 4

/**
 * The order in which Zeebe shows the entries of a context: as written up to four of them, beyond that the order of Scala's immutable hash map,
 * a tree whose nodes hold their own entries first, then their branches, both by five bits of the hash at a time.
 */
export function entryOrder(names: readonly string[]): readonly string[] {
  if (names.length <= orderedEntries) return names
  return inTree(names.map(name => ({ name, hash: improve(javaHash(name)) })), 0)
}

interface Hashed { name: string; hash: number }

/** The same for a document from outside: up to four entries come in the order of Scala's mutable hash map of 16 buckets. */
export function documentOrder(names: readonly string[]): readonly string[] {
  if (names.length > orderedEntries) return entryOrder(names)
  return names.length < 2 ? names : names.toSorted((left, right) => (spread(left) & 15) - (spread(right) & 15) || spread(left) - spread(right))
}

function spread(name: string): number {
  const hash = javaHash(name)
  return hash ^ (hash >>> 16)
}

function inTree(entries: Hashed[], shift: number): string[] {
  if (shift > 30) return entries.map(entry => entry.name)
  const groups = Array.from({ length: 32 }, (_, bits) => entries.filter(entry => ((entry.hash >>> shift) & 31) === bits))
  const single = groups.flatMap(group => group.length === 1 ? group.map(entry => entry.name) : [])
  return [...single, ...groups.flatMap(group => group.length > 1 ? inTree(group, shift + 5) : [])]
}

function javaHash(text: string): number {
  let hash = 0
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0
  return hash
}

/** How Scala spreads hashes before it uses them. */
function improve(code: number): number {
  const first = (code + ~(code << 9)) | 0
  const second = first ^ (first >>> 14)
  const third = (second + (second << 4)) | 0
  return third ^ (third >>> 10)
}
