import { Engine } from 'bpmn-engine'
import { scriptSteps, tenStepScript } from '../ten-step-script.ts'
import { usedHeap } from '../used-heap.ts'

/**
 * The peer of the engine's own figures: `bpmn-engine` walks the ten-step script with its state out and in as JSON at every step, as a service
 * must that keeps more conversations than fit into memory. Nothing is written anywhere. Prints one JSON line.
 */
const warmUp = 20
const measuredMs = Number(process.env.PEER_MS ?? 5_000)
const held = Number(process.env.PEER_HELD ?? 500)

for (let n = 0; n < warmUp; n++) await walk()
const began = performance.now()
let steps = 0
while (performance.now() - began < measuredMs) steps += await walk()
const stepsPerSecond = steps / ((performance.now() - began) / 1000)
const storedBytes = sizeOf((await begin()).getState())
console.log(JSON.stringify({ stepsPerSecond, storedBytes, heapBytes: await measureHeap() }))

function begin(): Promise<any> {
  const engine = new Engine({ name: 'peer', source: tenStepScript('peer') })
  return engine.execute({ variables: { name: 'Ada', plan: 'pro' } })
}

/** One conversation from its first step to its end; how many steps it had. */
async function walk(): Promise<number> {
  let state = JSON.stringify((await begin()).getState())
  for (let step = 0; step < scriptSteps; step++) {
    const recovered = new Engine().recover(JSON.parse(state))
    const execution = await recovered.resume()
    for (const waiting of execution.getPostponed()) if (waiting.type === 'bpmn:UserTask') waiting.signal({ [`answer${step}`]: 'yes' })
    state = JSON.stringify(execution.getState())
    if (step + 1 === scriptSteps && execution.getPostponed().length > 0) throw new Error('the peer did not come to its end')
  }
  return scriptSteps
}

/** What has to be stored for one conversation: its state without the script itself. */
function sizeOf(state: any): number {
  const definitions = state.definitions.map((definition: any) => ({ ...definition, source: undefined }))
  return JSON.stringify({ ...state, definitions }).length
}

/** Heap of one conversation that waits at its first step, in bytes. */
async function measureHeap(): Promise<number> {
  const before = usedHeap()
  const waiting = []
  for (let n = 0; n < held; n++) waiting.push(await begin())
  const bytes = (usedHeap() - before) / waiting.length
  for (const execution of waiting) execution.stop()
  return bytes
}
