import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ChaosHouse } from './chaos-house.ts'
import { check } from './check.ts'
import { Errands, tellsOfErrands } from './errands.ts'
import { History } from './history.ts'
import { killPlan } from './kill-plan.ts'
import { operate } from './operator.ts'
import { openOutsideLedger } from './outside-ledger.ts'
import { randomFrom } from './random.ts'
import { readRemains } from './read-remains.ts'
import { RecordFile } from './record-file.ts'

const operators = 8

/** `partitions`: 1 where absent. */
export interface ChaosOptions { seed: number; kills: number; partitions?: number; say?: (line: string) => void }
export interface ChaosOutcome { broken: string[]; kills: number; inputs: number; sessions: number; errands: number; attempts: number; failures: number; diedAt: string[] }

/**
 * The real product with its real database, killed again and again by a plan from a seed while operators walk sessions through it and others use its engine; then
 * everybody finishes, the product is stopped, and what is left is checked against what was acknowledged.
 */
export async function runChaos({ seed, kills, partitions = 1, say = () => undefined }: ChaosOptions): Promise<ChaosOutcome> {
  const ledger = await openOutsideLedger()
  const file = new RecordFile(join(mkdtempSync(join(tmpdir(), 'souffleur-records-')), 'records.jsonl'), tellsOfErrands)
  const house = await ChaosHouse.open(ledger, seed, { PARTITIONS: String(partitions), EXPORT_RECORDS: file.path })
  const errands = await Errands.open({ url: house.url, gatewayPort: house.product.gatewayPort, file })
  const history = new History()
  let goesOn = true
  const isGoingOn = () => goesOn
  const work = Promise.all([errands.run(isGoingOn), ...Array.from({ length: operators }, (_, operator) => operate({ url: house.url, gate: house.gate, history, random: randomFrom(seed * operators + operator), goesOn: isGoingOn }))])
  for (const [index, kill] of killPlan(seed, kills).entries()) {
    await Promise.race([history.moreInputs(kill.afterInputs), house.died, work])
    if (kill.publishes) await house.publish()
    await house.suffer(kill)
    say(`kill ${index + 1} of ${kills} (${house.lastDeath ?? kill.target}): ${history.inputs.length} inputs acknowledged, ${history.ended.size} sessions ended`)
  }
  goesOn = false
  await house.outlive(work)
  const dataDir = await house.close()
  file.stop()
  const broken = [...house.collapses, ...check({ history, ledger, kills, neverPassed: house.neverPassed, errands: { asked: errands.asked, file: file.marks }, ...await readRemains(dataDir) })]
  await ledger.stop()
  return { broken, kills, inputs: history.inputs.length, sessions: history.started.size, errands: errands.asked.length, attempts: history.attempts, failures: history.failures, diedAt: [...house.diedAt] }
}
