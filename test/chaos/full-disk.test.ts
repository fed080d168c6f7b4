import { expect, it } from 'vitest'
import { canMount, SmallDisk } from './small-disk.ts'
import { walkThroughTrouble } from './walk-through-trouble.ts'

const isPossible = canMount()
if (!isPossible) console.warn('Full disk: skipped, since nothing can be mounted here. Run it as root.')

it.runIf(isPossible)('should wait while the disk is full, say so, lose nothing and go on by itself', async () => {
  const disk = new SmallDisk(400)
  const { details, refusals, printed, broken } = await walkThroughTrouble({
    env: { DATA_DIR: disk.folder },
    begin: async () => disk.fill(),
    end: async () => disk.free(),
  }).finally(() => disk.remove())
  expect(details.join()).toContain('No space left on device')
  expect(refusals.at(-1)).toEqual({ status: 503, retryAfter: expect.any(String) })
  expect(printed).toContain('No space left on device')
  expect(broken).toEqual([])
})
