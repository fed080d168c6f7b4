import type { ChaosHouse } from './chaos-house.ts'
import { DeadlyArms } from './deadly-arms.ts'
import { liveThrough, type ChaosOutcome } from './live-through.ts'
import { pointsOfProduct } from './points-of-product.ts'

const partitions = 3
/** Inputs that a life takes before it is relieved, where its point comes when it leaves; before it is given up, where the point comes while it works. */
const inputsBeforeLeaving = 5
const inputsBeforeGivenUp = 1_500
const mostPublications = 10

/** The product dies once at each of its fail-points, while everything is done that passes them. */
export function dieAtEach(say: (line: string) => void = () => undefined): Promise<ChaosOutcome> {
  const points = pointsOfProduct(partitions)
  return liveThrough({ seed: 1, operators: 4, partitions, kills: points.length, arms: new DeadlyArms(points), suffer: async ({ house, history, work }) => {
    do {
      await house.suffer({ target: 'nobody' })
      await publishUntilItDies(house)
      await Promise.race([history.moreInputs(inputsFor(house)), house.died, work])
      say(`${house.armedWith}: ${history.inputs.length} inputs acknowledged`)
    } while (house.armedWith !== undefined)
  } })
}

/** Only a methodologist passes the points of the library; a life that dies at one may be followed by one that is to die at the next. */
async function publishUntilItDies(house: ChaosHouse): Promise<void> {
  for (let tries = 0; tries < mostPublications && house.armedWith?.startsWith('library:'); tries++) await house.publish()
}

const inputsFor = ({ armedWith = 'given up' }: ChaosHouse): number => armedWith.includes('given up') ? inputsBeforeLeaving : inputsBeforeGivenUp
