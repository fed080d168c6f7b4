import type { Scene } from './scene.ts'

/** Trouble of every kind that the weather knows, again and again until it is calm. */
export function playNemesis(scene: Scene): void {
  const { world, weather, houses, database } = scene
  const any = () => world.dice.pick(houses)
  const upTo = (ms: number) => world.dice.below(ms)
  strike(scene, weather.freezeEvery, async () => any().machine.freeze(upTo(25_000)))
  strike(scene, weather.crashEvery, async () => {
    const house = any()
    house.crash()
    await world.wait(upTo(5_000))
    house.start()
  })
  strike(scene, weather.restartEvery, async () => {
    const house = any()
    await house.stop(upTo(15_000))
    house.start()
  })
  strike(scene, weather.databaseEvery, async () => {
    database.goAway()
    await world.wait(upTo(15_000))
    database.isAway = false
  })
  strike(scene, weather.diskFullEvery, async () => {
    database.isFull = true
    await world.wait(upTo(15_000))
    database.isFull = false
  })
  strike(scene, weather.clockEvery, async () => { any().machine.skew = (upTo(2) ? 1 : -1) * 10 ** (upTo(360) / 100) * 1_000 })
}

function strike(scene: Scene, every: number, trouble: () => Promise<void>): void {
  if (every > 0) void strikeAgain(scene, every, trouble)
}

async function strikeAgain(scene: Scene, every: number, trouble: () => Promise<void>): Promise<void> {
  for (;;) {
    await scene.world.wait(1_000 + scene.world.dice.below(2 * every))
    if (scene.isCalm) return
    await trouble()
  }
}
