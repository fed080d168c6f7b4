import { applyEvent } from '../../src/core/appliers/apply-event.ts'
import { createPartitionState, type PartitionState } from '../../src/core/index.ts'
import type { Key, StoredRow } from '../../src/store/store.ts'
import type { Ledger } from './ledger.ts'
import type { Scene } from './scene.ts'

const tablesOfWork = ['units', 'owners', 'jobs', 'timers', 'messageSubscriptions', 'closingSubscriptions', 'outbox']

/** What partitions have sent each other is in no log. */
const tablesBesideTheLog = ['outbox', 'inbox']

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
  const state = createPartitionState()
  state.partitionId = partitionId
  for (const record of ledger.records) applyEvent(state, record)
  const broken: string[] = []
  for (const table of state.tables()) {
    const stored = await database.rows(partitionId, table.name)
    const folded = tablesBesideTheLog.includes(table.name) ? stored : rowsOf(state, table.name)
    for (const key of new Set([...folded.keys(), ...stored.keys()])) if (tell(folded.get(key)) !== tell(stored.get(key))) broken.push(`${table.name} has ${tell(stored.get(key))} under ${key}, the log folds to ${tell(folded.get(key))}`)
    if (tablesOfWork.includes(table.name) && stored.size) broken.push(`${stored.size} rows are left in ${table.name} though every instance has ended`)
  }
  return broken
}

function rowsOf(state: PartitionState, name: string): Map<Key, StoredRow> {
  const table = state.tables().find((candidate) => candidate.name === name)!
  return new Map([...table.resident()].map(([key, row]) => [key, { key, group: table.groupOf(row), due: table.dueOf(row), text: table.write(row) }]))
}

const tell = (row: StoredRow | undefined) => row ? `${row.group} ${row.due} ${row.text}` : 'nothing'
