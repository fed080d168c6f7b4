import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { ChaosHouse } from './chaos-house.ts'
import { check } from './check.ts'
import { History } from './history.ts'
import { operate } from './operator.ts'
import { openOutsideLedger } from './outside-ledger.ts'
import { RandomArms } from './random-arms.ts'
import { randomFrom } from './random.ts'
import { readRemains } from './read-remains.ts'

const hour = 3_600_000
const stretch = 20
const operators = 4
/** The engine looks at the clock every few seconds. */
const patience = 30_000
const file = join(mkdtempSync(join(tmpdir(), 'souffleur-clock-')), 'offset')

it('should walk on and lose nothing when the clock of the machine is set an hour forward and back', async () => {
  const ledger = await openOutsideLedger()
  const house = await ChaosHouse.open(ledger, new RandomArms({ seed: 1 }), { NODE_OPTIONS: `--import=${fileURLToPath(new URL('settable-clock.ts', import.meta.url))}`, CLOCK_FILE: file })
  const history = new History()
  let goesOn = true
  const work: Promise<void>[] = []
  for (const offset of [0, hour, 0, -hour, 0, hour]) {
    setClock(house, offset)
    for (let operator = 0; operator < operators; operator++) work.push(operate({ url: house.url, gate: house.gate, history, random: randomFrom(work.length), goesOn: () => goesOn }))
    await history.moreInputs(stretch)
  }
  goesOn = false
  await Promise.all(work)
  await expect.poll(() => house.product.printed(), { timeout: patience }).toMatch(/clock was set (3600|7200) s forward/)
  expect(check({ history, ledger, kills: stretch, ...await readRemains(await house.close()) })).toEqual([])
  await ledger.stop()
})

/** Conversations that wait for a timer when the clock is set back wait an hour longer, or until it is set forward again. */
function setClock({ product }: ChaosHouse, offset: number): void {
  writeFileSync(file, String(offset))
  product.process.kill('SIGUSR2')
}
