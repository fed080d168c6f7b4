import { expect, it } from 'vitest'
import { createWireEngineClient } from '../../src/client/wire/wire-engine-client.ts'
import { followLog } from '../../../test/cluster/follow-log.ts'
import { startZeebe } from '../../../test/cluster/start-zeebe.ts'
import { recordTour } from '../records/record-tour.ts'
import { readTour, tellTour, writeTour } from '../records/recorded-tour.ts'

// With TAKE_RECORDS=1 the fixture is written anew. A Zeebe of its own, since everything it writes counts.
it('should find in the fixture what a real Zeebe writes', async () => {
  const zeebe = await startZeebe()
  const client = createWireEngineClient(zeebe.address, { restAddress: zeebe.rest })
  try {
    await recordTour({ client, records: followLog(zeebe.log) }, 'tour')
    await expect.poll(() => zeebe.records().some(({ valueType, intent }) => valueType === 'RESOURCE_DELETION' && intent === 'DELETED'), { timeout: 20_000 }).toBe(true)
    const tour = tellTour(zeebe.records())
    if (process.env.TAKE_RECORDS !== undefined) writeTour(tour)
    expect(tour).toEqual(readTour())
  } finally {
    client.close()
    await zeebe.stop()
  }
})
