import type { Ledger } from './ledger.ts'
import type { Scene } from './scene.ts'
import { LogFold } from '../support/log-fold.ts'

const tablesOfWork = ['units', 'owners', 'jobs', 'timers', 'messageSubscriptions', 'closingSubscriptions', 'outbox']

/** What must hold when all has come to rest. Every sentence is a broken promise. */
export async function checkEnd(scene: Scene): Promise<string[]> {
  const broken: string[] = []
  const attempts = new Map<string, number>()
  for (const [partitionId, ledger] of scene.database.ledgers) {
    for (const attempt of ledger.attempts) attempts.set(attempt, (attempts.get(attempt) ?? 0) + 1)
    broken.push(...await foldAndCompare(scene, partitionId, ledger))
  }
  for (const attempt of scene.acknowledged) if (attempts.get(attempt) !== 1) broken.push(`request ${attempt} was acknowledged, and is in the log ${attempts.get(attempt) ?? 0} times`)
  for (const attempt of scene.refused) if (attempts.has(attempt)) broken.push(`request ${attempt} was refused, and is in the log`)
  return broken
}

/** The rows are what the log folds to, and nothing is left of what has ended. */
async function foldAndCompare({ database }: Scene, partitionId: number, ledger: Ledger): Promise<string[]> {
  const fold = new LogFold(partitionId, ledger.records)
  const broken: string[] = []
  for (const table of fold.tables) {
    const stored = await database.rows(partitionId, table)
    broken.push(...fold.differences(table, stored.values()))
    if (tablesOfWork.includes(table) && stored.size) broken.push(`${stored.size} rows are left in ${table} though every instance has ended`)
  }
  return broken
}
