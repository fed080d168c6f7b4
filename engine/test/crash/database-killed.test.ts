import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startEmbeddedPostgres, startEngine } from '../../src/index.ts'
import { taskRow } from '../contract/bpmn-text.ts'
import { readAllRecords } from '../support/read-all-records.ts'

const clients = 8
const answersBetweenKills = 200
const kills = 2

it('should lose and double nothing when the database is killed under it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'souffleur-database-'))
  const postgres = await startEmbeddedPostgres({ dataDir })
  const engine = await startEngine({ connectionString: postgres.connectionString })
  await engine.client.deployResource({ resources: [{ name: 'a.bpmn', content: taskRow('a', ['one'], (id) => id) }] })

  const acknowledged: string[] = []
  const create = async (id: string) => {
    await engine.client.createProcessInstance({ bpmnProcessId: 'a', variables: { id } })
    acknowledged.push(id)
    if (acknowledged.length % answersBetweenKills === 0 && acknowledged.length <= kills * answersBetweenKills) await killServer(dataDir)
  }
  await Promise.all(Array.from({ length: clients }, async (_, client) => {
    for (let count = 0; acknowledged.length < (kills + 1) * answersBetweenKills; count++) await create(`${client}-${count}`)
  }))

  const ids = (await readAllRecords(engine)).filter(({ valueType, recordType }) => valueType === 'PROCESS_INSTANCE_CREATION' && recordType === 'EVENT').map(({ value }) => value.variables.id)
  expect(ids.sort()).toEqual(acknowledged.sort())
  await engine.stop()
  await postgres.stop()
  await rm(dataDir, { recursive: true })
})

async function killServer(dataDir: string): Promise<void> {
  process.kill(Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]), 'SIGKILL')
}
