import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { databaseProcessOf } from '../product/database-of.ts'
import type { ChaosHouse } from './chaos-house.ts'
import { walkThroughTrouble } from './walk-through-trouble.ts'

it('should say that a database does not answer any more, lose nothing and go on by itself once it does', async () => {
  let frozen: number[] = []
  const { details, refusals, printed, broken } = await walkThroughTrouble({
    begin: async (house) => {
      frozen = await serverOf(house)
      for (const pid of frozen) process.kill(pid, 'SIGSTOP')
    },
    end: async () => { for (const pid of frozen) process.kill(pid, 'SIGCONT') },
  })
  expect(details.join()).toMatch(/engine: embedded: The database .*(has not answered|cannot be reached)/)
  expect(details.join()).toMatch(/postgres: it does not answer \(.+\): look whether it runs/)
  expect(refusals.at(-1)).toEqual({ status: 503, retryAfter: expect.any(String) })
  expect(printed).toMatch(/partition 1 starts again from its store: The database has not answered/)
  expect(broken).toEqual([])
})

/** The server and every process that it has begun. */
async function serverOf({ product }: ChaosHouse): Promise<number[]> {
  const postmaster = await databaseProcessOf(product.env.DATA_DIR!)
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(postmaster)], { encoding: 'utf8' })
  return [postmaster, ...children.trim().split(/\s+/).map(Number)]
}
