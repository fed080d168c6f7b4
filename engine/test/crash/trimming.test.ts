import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { startEngine } from '../../src/index.ts'
import { readAllRecords } from '../support/read-all-records.ts'
import { startScratchDatabase } from '../store/scratch-database.ts'

const point = 'engine: before the log is trimmed'

it('should keep a log without gaps when it dies while it trims it', async () => {
  const scratch = await startScratchDatabase()
  const connectionString = await scratch.newDatabase()
  const passed = join(await mkdtemp(join(tmpdir(), 'souffleur-trimming-')), 'passed')
  const child = spawn(process.execPath, [fileURLToPath(new URL('trimming-child.ts', import.meta.url)), connectionString], { stdio: 'inherit', env: { ...process.env, FAIL_POINT: `${point} 10`, FAIL_POINTS_PASSED: passed } })
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
  expect(await readFile(passed, 'utf8')).toContain(point)
  const engine = await startEngine({ connectionString })
  await engine.client.createProcessInstance({ bpmnProcessId: 'trimmed' })
  const positions = (await readAllRecords(engine)).map(({ position }) => Number(position))
  expect(positions[0]).toBeGreaterThan(1)
  expect(positions).toEqual(positions.map((_, index) => positions[0]! + index))
  await engine.stop()
  await scratch.stop()
})
