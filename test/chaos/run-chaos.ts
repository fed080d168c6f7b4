import { ChaosHouse } from './chaos-house.ts'
import { check } from './check.ts'
import { History } from './history.ts'
import { killPlan } from './kill-plan.ts'
import { operate } from './operator.ts'
import { openOutsideLedger } from './outside-ledger.ts'
import { randomFrom } from './random.ts'
import { readRemains } from './read-remains.ts'

const operators = 8

export interface ChaosOptions { seed: number; kills: number; say?: (line: string) => void }
export interface ChaosOutcome { broken: string[]; kills: number; inputs: number; sessions: number; attempts: number; failures: number; diedAt: string[] }

/**
 * The real product with its real database, killed again and again by a plan from a seed while operators walk sessions through it; then
 * everybody finishes, the product is stopped, and what is left is checked against what was acknowledged.
 */
export async function runChaos({ seed, kills, say = () => undefined }: ChaosOptions): Promise<ChaosOutcome> {
  const ledger = await openOutsideLedger()
  const house = await ChaosHouse.open(ledger, seed)
  const history = new History()
  let goesOn = true
  const work = Promise.all(Array.from({ length: operators }, (_, operator) => operate({ url: house.url, gate: house.gate, history, random: randomFrom(seed * operators + operator), goesOn: () => goesOn })))
  for (const [index, kill] of killPlan(seed, kills).entries()) {
    await Promise.race([history.moreInputs(kill.afterInputs), house.died, work])
    if (kill.publishes) await house.publish()
    await house.suffer(kill)
    say(`kill ${index + 1} of ${kills} (${house.lastDeath ?? kill.target}): ${history.inputs.length} inputs acknowledged, ${history.ended.size} sessions ended`)
  }
  goesOn = false
  await house.outlive(work)
  const dataDir = await house.close()
  const broken = check({ history, ledger, kills, passed: house.passed, ...await readRemains(dataDir) })
  await ledger.stop()
  return { broken, kills, inputs: history.inputs.length, sessions: history.started.size, attempts: history.attempts, failures: history.failures, diedAt: [...house.diedAt] }
}
