import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DataFolderInUseError, startEmbeddedPostgres } from '../../src/index.ts'
import { connect } from '../../src/store/postgres/connect.ts'

let dataDir: string
beforeEach(async () => { dataDir = await mkdtemp(join(tmpdir(), 'souffleur-postgres-')) })
afterEach(() => rm(dataDir, { recursive: true }))

it('should keep its data and its address from one start to the next', async () => {
  const first = await startEmbeddedPostgres({ dataDir })
  await run(first.connectionString, 'CREATE TABLE kept AS SELECT 1 AS one')
  await first.stop()
  const second = await startEmbeddedPostgres({ dataDir })
  expect(second.connectionString).toBe(first.connectionString)
  expect(await run(second.connectionString, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
  expect(await run(second.connectionString, 'SHOW fsync')).toEqual([{ fsync: 'on' }])
  await second.stop()
})

it('should not share a folder with another copy', async () => {
  const postgres = await startEmbeddedPostgres({ dataDir })
  const second = startEmbeddedPostgres({ dataDir })
  await expect(second).rejects.toThrow(DataFolderInUseError)
  await expect(second).rejects.toThrow(`The data folder ${dataDir} is in use by another running copy of Souffleur (process ${process.pid}).`)
  expect(await run(postgres.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await postgres.stop()
})

it('should leave the server to a copy that waits beside it', async () => {
  const first = await startEmbeddedPostgres({ dataDir })
  const second = await startEmbeddedPostgres({ dataDir, beside: true })
  expect(second.owner).toBeInstanceOf(DataFolderInUseError)
  expect(second.connectionString).toBe(first.connectionString)
  const running = await connect(second.connectionString)
  await first.stop()
  expect((await running.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await running.end()
  await expect.poll(() => startEmbeddedPostgres({ dataDir }).catch((error: Error) => error.name)).toBe('DataFolderInUseError')
  await second.stop()
  await expect(connect(first.connectionString)).rejects.toThrow('cannot be reached')
})

it('should stop its own server although a copy beside it has gone', async () => {
  const first = await startEmbeddedPostgres({ dataDir })
  const second = await startEmbeddedPostgres({ dataDir, beside: true })
  await second.stop()
  await first.stop()
  await expect(connect(first.connectionString)).rejects.toThrow('cannot be reached')
})

it('should start a server again that was killed', async () => {
  const postgres = await startEmbeddedPostgres({ dataDir })
  await run(postgres.connectionString, 'CREATE TABLE kept AS SELECT 1 AS one')
  process.kill(Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]), 'SIGKILL')
  await expect.poll(() => run(postgres.connectionString, 'SELECT one FROM kept').catch(() => 'not yet'), { timeout: 30_000 }).toEqual([{ one: 1 }])
  await postgres.stop()
})

it('should name the address of a database that does not answer, not its password', async () => {
  const attempt = connect('postgresql://me:secret@127.0.0.1:1/nothing')
  await expect(attempt).rejects.toThrow('The database 127.0.0.1:1/nothing cannot be reached: connect ECONNREFUSED 127.0.0.1:1. Start it, or correct DATABASE_URL.')
})

it('should say what to do about a folder that cannot be made', async () => {
  await writeFile(join(dataDir, 'file'), '')
  await expect(startEmbeddedPostgres({ dataDir: join(dataDir, 'file') })).rejects.toThrow(/^The data folder .*file cannot be made: .* Name another with DATA_DIR\.$/)
})

async function run(connectionString: string, sql: string): Promise<unknown[]> {
  const client = await connect(connectionString)
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
