import { killPlan } from './kill-plan.ts'
import { liveThrough, type ChaosOutcome } from './live-through.ts'
import { RandomArms } from './random-arms.ts'

/** `partitions`: 1 where absent. */
export interface ChaosOptions { seed: number; kills: number; partitions?: number; say?: (line: string) => void }

/** The product and its database are killed again and again by a plan from a seed. */
export function runChaos({ seed, kills, partitions = 1, say = () => undefined }: ChaosOptions): Promise<ChaosOutcome> {
  return liveThrough({ seed, partitions, kills, arms: new RandomArms({ seed, partitions }), suffer: async ({ house, history, work }) => {
    for (const [index, kill] of killPlan(seed, kills).entries()) {
      await Promise.race([history.moreInputs(kill.afterInputs), house.died, work])
      if (kill.publishes) await house.publish()
      await house.suffer(kill)
      say(`kill ${index + 1} of ${kills} (${house.lastDeath ?? kill.target}): ${history.inputs.length} inputs acknowledged, ${history.ended.size} sessions ended`)
    }
  } })
}
