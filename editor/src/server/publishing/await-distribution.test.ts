import { EngineError, type EngineClient } from '@souffleur/engine/client'
import { expect, test } from 'vitest'
import { awaitDistribution } from './await-distribution.ts'

const processDefinitionKey = '2251799813685249'

/** A cluster of three partitions that are asked in turn; each knows the definition only from its `from`th question on. */
function cluster(from: number[]) {
  const asked: object[] = []
  const counts = from.map(() => 0)
  const createProcessInstance = async (request: object) => {
    asked.push(request)
    const partition = asked.length % from.length
    counts[partition]! += 1
    throw counts[partition]! < from[partition]! ? new EngineError('NOT_FOUND', 'none found') : new EngineError('INVALID_ARGUMENT', 'no element')
  }
  return { asked, engine: { createProcessInstance } as unknown as EngineClient }
}

test('should wait until the last partition knows the definition', async () => {
  const { engine, asked } = cluster([1, 4, 1])
  await awaitDistribution(engine, { partitions: 3, processDefinitionKey })
  expect(asked).toHaveLength(18)
})

test('should start nothing while it asks', async () => {
  const { engine, asked } = cluster([1, 1, 1])
  await awaitDistribution(engine, { partitions: 3, processDefinitionKey })
  expect(asked).toEqual(Array.from({ length: 6 }, () => ({ processDefinitionKey, startInstructions: [{ elementId: 'souffleur:nowhere' }] })))
})
