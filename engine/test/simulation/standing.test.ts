import { expect, it } from 'vitest'
import { Scene } from './scene.ts'

it('should leave the partition to whoever leads it, for as long as nothing happens', async () => {
  const scene = new Scene(1, { partitions: 1, leads: undefined })
  scene.becomeCalm()
  for (const house of scene.houses) house.start()
  await scene.world.run(120_000, () => false)
  expect(scene.database.takings).toBe(1)
})

it('should leave each partition to whose it is, once both are there', async () => {
  const scene = new Scene(1, { partitions: 3, leads: [[1], [2, 3]] })
  scene.becomeCalm()
  for (const house of scene.houses) house.start()
  await scene.world.run(60_000, () => false)
  const { takings } = scene.database
  await scene.world.run(180_000, () => false)
  expect(scene.database.takings).toBe(takings)
  expect([1, 2, 3].map((partition) => scene.database.holder(partition))).toEqual(['left 0', 'right 0', 'right 0'])
})
