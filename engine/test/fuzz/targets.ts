import fc from 'fast-check'
import { commands } from '../../src/core/commands.ts'
import type { Command } from '../../src/core/command.ts'
import { takeInHand } from '../../src/core/process-command.ts'
import type { ProcessingResult } from '../../src/core/processing-result.ts'
import { EngineSimulation } from '../../src/core/simulation.ts'
import type { PartitionState } from '../../src/core/state/partition-state.ts'
import { parseDocument } from '../../src/core/values/parse-document.ts'
import { maxSliceTime } from '../../src/runtime/limits.ts'
import { blocks, drawBlock } from '../support/random-process.ts'
import type { Dice } from './dice.ts'
import { mutateText } from './mutate-text.ts'

/** What an input is made of, and what is done with it. `feed` answers what went wrong, if anything did; it calls `rest` wherever the runtime gives way to others. */
export interface Target { make(dice: Dice): string; feed(input: string, rest: () => void): string | undefined }

const models = fc.sample(blocks, { numRuns: 40, seed: 1 }).map((block) => drawBlock(block))
const documents = ['{}', '{"a":1}', '{"n":{"b":[1,"x",null,true,1.5]},"text":"quote \\" and \\\\ 🎭"}', '{"key":2251799813685249123,"e":1e10}', '[1,2,3]', '"x"', 'null']

/** Parsers by name. Those that are fed with more than parsing go on to run what was accepted. */
export const targets: { [name: string]: Target } = {
  variables: { make: (dice) => mutateText(dice.pick(documents), dice), feed: (text) => { parseDocument(text) } },
  model: { make: (dice) => mutateText(dice.pick(models), dice), feed: deployAndWalk },
}

/** Exceptions that are answers: a loop that is cut short, and a flow into a boundary event, over which Zeebe stumbles in the same way. */
const ANSWERS = /Is there a loop without a wait state|to be activated by what it waits for/

const isFault = (reason = ''): boolean => /exception/.test(reason) && !ANSWERS.test(reason)

/** A bystander instance must stay as it is, and no command may end in an exception. */
function deployAndWalk(xml: string, rest: () => void): string | undefined {
  const { engine, bystander } = withBystander()
  const before = JSON.stringify([...engine.state.units.resident()].find(([key]) => key === bystander))
  const { response } = processInSlices(engine.state, commands.deploy([{ name: 'fuzz.bpmn', content: new TextEncoder().encode(xml) }], engine.now), rest)
  if (isFault(response?.rejectionReason)) return response!.rejectionReason
  for (const { bpmnProcessId } of (response?.value.processesMetadata ?? []) as { bpmnProcessId: string }[]) {
    const created = processInSlices(engine.state, commands.createInstance({ bpmnProcessId, variables: { n: 3, key: 'k' } }, engine.now), rest)
    if (isFault(created.response?.rejectionReason)) return created.response!.rejectionReason
  }
  const after = JSON.stringify([...engine.state.units.resident()].find(([key]) => key === bystander))
  return before === after ? undefined : 'another instance was touched'
}

/** As the runtime does it. */
function processInSlices(state: PartitionState, command: Command, rest: () => void): ProcessingResult {
  const inHand = takeInHand(state, command)
  for (;;) {
    const until = performance.now() + maxSliceTime
    const result = inHand.goOn(() => performance.now() >= until)
    rest()
    if (result) return result
  }
}

function withBystander(): { engine: EngineSimulation; bystander: number } {
  const engine = new EngineSimulation(Date.UTC(2030, 0, 1))
  engine.deploy([{ name: 'bystander.bpmn', content: bystanderModel }])
  return { engine, bystander: engine.createInstance({ bpmnProcessId: 'bystander', variables: { mine: true } }).processInstanceKey }
}

const bystanderModel = drawBlock({ kind: 'user' }, 'bystander')
