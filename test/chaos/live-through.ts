import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Arms } from './arms.ts'
import { ChaosHouse } from './chaos-house.ts'
import { check } from './check.ts'
import { Errands, tellsOfErrands } from './errands.ts'
import { History } from './history.ts'
import { operate } from './operator.ts'
import { openOutsideLedger } from './outside-ledger.ts'
import { randomFrom } from './random.ts'
import { readRemains } from './read-remains.ts'
import { RecordFile } from './record-file.ts'

export interface Trouble {
  seed: number
  partitions: number
  /** 8 where absent. */
  operators?: number
  arms: Arms
  /** How often the product ends at least. */
  kills: number
  /** `work` goes on for as long as the trouble lasts; it ends early only where a client fails. */
  suffer(scene: { house: ChaosHouse; history: History; work: Promise<unknown> }): Promise<void>
}

export interface ChaosOutcome { broken: string[]; kills: number; inputs: number; sessions: number; errands: number; attempts: number; failures: number; diedAt: string[] }

/**
 * Operators walk sessions through the real product on its real database, and others use its engine, while it suffers; then everybody finishes, the product is stopped, and what is left is checked against what
 * was acknowledged.
 */
export async function liveThrough({ seed, partitions, operators = 8, arms, kills, suffer }: Trouble): Promise<ChaosOutcome> {
  const ledger = await openOutsideLedger()
  const file = new RecordFile(join(mkdtempSync(join(tmpdir(), 'souffleur-records-')), 'records.jsonl'), tellsOfErrands)
  const house = await ChaosHouse.open(ledger, arms, { PARTITIONS: String(partitions), EXPORT_RECORDS: file.path })
  const errands = await Errands.open({ url: house.url, gatewayPort: house.product.gatewayPort, file })
  const history = new History()
  let goesOn = true
  const isGoingOn = () => goesOn
  const work = Promise.all([errands.run(isGoingOn), ...Array.from({ length: operators }, (_, operator) => operate({ url: house.url, gate: house.gate, history, random: randomFrom(seed * operators + operator), goesOn: isGoingOn }))])
  await suffer({ house, history, work })
  goesOn = false
  await house.outlive(work)
  const dataDir = await house.close()
  file.stop()
  const broken = [...house.collapses, ...check({ history, ledger, kills, missed: arms.missed(), errands: { asked: errands.asked, file: file.marks }, ...await readRemains(dataDir) })]
  await ledger.stop()
  return { broken, kills, inputs: history.inputs.length, sessions: history.started.size, errands: errands.asked.length, attempts: history.attempts, failures: history.failures, diedAt: [...house.diedAt] }
}
