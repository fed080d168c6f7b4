import { describe, expect, it } from 'vitest'
import { answerCase } from './answer-case.ts'
import { compareCase } from './compare-case.ts'
import { readCases } from './read-cases.ts'

const groups = Map.groupBy(readCases(), recorded => recorded.group)

describe('what a real Zeebe answered', () => {
  it.each([...groups])('should be answered here too: %s', (_group, cases) => {
    const differences = cases.flatMap(recorded => {
      const difference = compareCase(recorded, answerCase(recorded))
      return difference === undefined ? [] : [{ id: recorded.id, via: recorded.via, expression: recorded.expression, ...difference }]
    })
    expect(differences).toEqual([])
  })
})
