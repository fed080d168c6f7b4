/** Names shorter than this are too easily close to each other. */
const shortestName = 4

/** Do two different names differ in their case only, or by one letter that is wrong, missing, too much or swapped with its neighbor? */
export function isCloseTo(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < shortestName) return false
  if (one.toLowerCase() === other.toLowerCase()) return true
  const start = firstDifference(one, other)
  const [restOfOne, restOfOther] = [one.slice(start), other.slice(start)]
  const isSwapped = restOfOne[0] === restOfOther[1] && restOfOne[1] === restOfOther[0] && restOfOne.slice(2) === restOfOther.slice(2)
  return isSwapped || restOfOne.slice(1) === restOfOther.slice(1) || restOfOne === restOfOther.slice(1) || restOfOne.slice(1) === restOfOther
}

function firstDifference(one: string, other: string): number {
  let index = 0
  while (index < one.length && one[index] === other[index]) index++
  return index
}
