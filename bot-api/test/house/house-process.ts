import { openClusterHouse } from './open-cluster-house.ts'
import { openHouse } from './open-house.ts'

/** The house as a process of its own, so that a test can kill it. Says its address in one line once it is open, and closes in peace when it is told to. */
const { DATABASE_URL, ENGINE_ADDRESS } = process.env
const house = ENGINE_ADDRESS ? await openClusterHouse(DATABASE_URL!, { address: ENGINE_ADDRESS }) : await openHouse(DATABASE_URL!)
console.log(JSON.stringify({ url: house.url }))
process.on('disconnect', () => process.exit())
process.on('SIGTERM', () => void house.close().then(() => process.exit()))
