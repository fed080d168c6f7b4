import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCircles } from './find-circles.ts'

const circles = (...edges: [number, number][]): number[][] => {
  const nodes = [...new Set(edges.flat())]
  return findCircles({ nodes, next: node => edges.filter(([source]) => source === node).map(([, target]) => target) }).map(group => group.sort((a, b) => a - b)).sort()
}

test('should find none in a row', () => {
  expect(circles([1, 2], [2, 3], [1, 3])).toEqual([])
})

test('should find circles, themselves included, and not what only leads there', () => {
  expect(circles([0, 1], [1, 2], [2, 3], [3, 1], [3, 4], [4, 4], [4, 5])).toEqual([[1, 2, 3], [4]])
})

test('should be fast on long rows between circles', () => {
  const nodes = Array.from({ length: 20_000 }, (_, index) => index)
  expect(findCircles({ nodes, next: node => node === 0 ? [0, 1] : node === 19_999 ? [node] : [node + 1] })).toEqual([[0], [19_999]])
})

test('should agree with asking every pair', () => {
  const edge = fc.tuple(fc.nat(6), fc.nat(6))
  fc.assert(fc.property(fc.array(edge, { maxLength: 14 }), edges => {
    const reach = (from: number, seen = new Set<number>()): Set<number> => {
      for (const [source, target] of edges) if (source === from && !seen.has(target)) reach(target, seen.add(target))
      return seen
    }
    const onCircle = [...new Set(edges.flat())].filter(node => reach(node).has(node)).sort()
    expect(circles(...edges).flat().sort()).toEqual(onCircle)
  }))
})
