import fc from 'fast-check'
import { commands } from '../../../src/core/commands.ts'
import { EngineSimulation } from '../../../src/core/simulation.ts'
import { blocks, drawBlock } from '../../support/random-process.ts'
import { mutateText } from '../mutate-text.ts'
import { processInSlices } from '../process-in-slices.ts'
import type { Target } from '../target.ts'

const models = fc.sample(blocks, { numRuns: 40, seed: 1 }).map((block) => drawBlock(block))
const bystanderModel = drawBlock({ kind: 'user' }, 'bystander')

/** BPMN: deployed, and what is taken is run. */
export const model: Target = { make: (dice) => mutateText(dice.pick(models), dice), feed: deployAndWalk }

/** Exceptions that are answers: a loop that is cut short, and a flow into a boundary event, over which Zeebe stumbles in the same way. */
const ANSWERS = /Is there a loop without a wait state|to be activated by what it waits for/

const isFault = (reason = ''): boolean => /exception/.test(reason) && !ANSWERS.test(reason)

/** A bystander instance must stay as it is, and no command may end in an exception. */
function deployAndWalk(xml: string, rest: () => void): string | undefined {
  const { engine, bystander } = house()
  const before = JSON.stringify(engine.state.units.get(bystander))
  rest()
  const { response } = processInSlices(engine.state, commands.deploy([{ name: 'fuzz.bpmn', content: new TextEncoder().encode(xml) }], engine.now), rest)
  if (isFault(response?.rejectionReason)) return response!.rejectionReason
  for (const { bpmnProcessId } of (response?.value.processesMetadata ?? []) as { bpmnProcessId: string }[]) {
    const created = processInSlices(engine.state, commands.createInstance({ bpmnProcessId, variables: { n: 3, key: 'k' } }, engine.now), rest)
    if (isFault(created.response?.rejectionReason)) return created.response!.rejectionReason
  }
  return before === JSON.stringify(engine.state.units.get(bystander)) ? undefined : 'another instance was touched'
}

interface House { engine: EngineSimulation; bystander: number; fed: number }

let current: House | undefined

/** An engine with a bystander, for twenty inputs: most of the time would go into opening it. */
function house(): House {
  if (current && ++current.fed < 20) return current
  const engine = new EngineSimulation(Date.UTC(2030, 0, 1))
  engine.deploy([{ name: 'bystander.bpmn', content: bystanderModel }])
  return current = { engine, fed: 0, bystander: engine.createInstance({ bpmnProcessId: 'bystander', variables: { mine: true } }).processInstanceKey }
}
