import { expect, it } from 'vitest'
import { Scene } from './scene.ts'

it('should leave the partition to whoever leads it, for as long as nothing happens', async () => {
  const scene = new Scene(1)
  scene.becomeCalm()
  for (const house of scene.houses) house.start()
  await scene.world.run(120_000, () => false)
  expect(scene.database.takings).toBe(1)
})
