import { openHouse } from './open-house.ts'

/** The house as a process of its own, so that a test can kill it. Says its address in one line once it is open. */
const house = await openHouse(process.env.DATABASE_URL!)
console.log(JSON.stringify({ url: house.url }))
process.on('disconnect', () => process.exit())
