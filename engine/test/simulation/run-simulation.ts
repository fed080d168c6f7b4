import { playCallers, writeEverywhere } from './callers.ts'
import { checkEnd } from './check-end.ts'
import { playNemesis } from './nemesis.ts'
import { Scene } from './scene.ts'
import type { Weather } from './weather.ts'
import { playPollingWorkers } from './workers.ts'

export interface SimulationOutcome { seed: number; weather: Weather; broken: string[]; records: number; instances: number; simulatedMs: number }

const callers = 2
const conversations = 3
/** How long trouble lasts, and how long everything may take to come to rest after it, in ms of simulated time. */
const trouble = 30_000
const rest = 2 * 3_600_000
/** Twice what a request may take at most. */
const patience = 60_000

/** Most errors are answers here: without their stacks a run takes half the time. */
Error.stackTraceLimit = 0

/** Two engines on one database, whose every call may stall or break, in one thread; the same seed does the same. */
export async function runSimulation(seed: number): Promise<SimulationOutcome> {
  const scene = new Scene(seed)
  const { world, weather, database, houses } = scene
  const drawn = { ...weather }
  let isAnswered = false
  for (const house of houses) house.start()
  playPollingWorkers(scene)
  playNemesis(scene)
  void playCallers(scene, callers, conversations).then(() => { isAnswered = true })
  await world.run(trouble, () => false)
  scene.becomeCalm()
  const isAtRest = () => isAnswered && [...database.ledgers].every(([, ledger]) => ledger.running.size === 0)
  if (!await world.run(trouble + rest, isAtRest) && !world.broken.length) world.breach(`not all came to its end: ${isAnswered ? '' : 'calls were not answered, '}${[...database.ledgers].map(([id, { running }]) => `${running.size} instances run on partition ${id}`).join(', ')}`)
  const allAnswered = world.now + patience
  if (!world.broken.length) await world.run(allAnswered, () => false)
  if (!world.broken.length) await world.until(allAnswered + patience, writeEverywhere(scene))
  const ledgers = [...database.ledgers].map(([, ledger]) => ledger)
  const broken = world.broken.length ? world.broken : [...scene.network.unanswered(patience / 2), ...await checkEnd(scene)]
  return { seed, weather: drawn, broken, records: ledgers.reduce((sum, { records }) => sum + records.length, 0), instances: ledgers.reduce((sum, { attempts }) => sum + attempts.size, 0), simulatedMs: world.now }
}
