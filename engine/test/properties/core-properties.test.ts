import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvent } from '../../src/core/appliers/apply-event.ts'
import type { Command } from '../../src/core/command.ts'
import { commands } from '../../src/core/commands.ts'
import { processCommand } from '../../src/core/process-command.ts'
import type { ProcessingResult } from '../../src/core/processing-result.ts'
import { EngineSimulation } from '../../src/core/simulation.ts'
import { createPartitionState } from '../../src/core/state/create-partition-state.ts'
import type { PartitionState } from '../../src/core/state/partition-state.ts'
import { drawProcess, endEvent, serviceTask, startEvent } from '../support/draw-process.ts'
import { PagedState } from '../support/paged-state.ts'
import { type Action, actions, commandOf } from '../support/random-actions.ts'
import { type Block, blocks, drawBlock } from '../support/random-process.ts'
import { TokenLedger } from './token-ledger.ts'

const HALF_AN_HOUR = 1_800_000
/** Process instances that are lived through: `RANDOM_INSTANCES=200000` draws more of them, for an hour when nobody waits. */
const INSTANCES = Number(process.env.RANDOM_INSTANCES ?? 20_000)
/** How many of them begin in each random process. */
const INSTANCES_EACH = 40
const PAGED_RUNS = 100
const child = drawProcess({ id: 'child', elements: [startEvent('begin'), serviceTask('work', { outputs: { result: '=result' } }), endEvent('finish')], flows: ['begin -> work', 'work -> finish'] })

interface Life { instances: number; onCommand: (command: Command, result: ProcessingResult) => void }

/** Deploys a random process, starts instances, and does random things to them. */
function live(block: Block, planned: Action[], { instances, onCommand }: Life): EngineSimulation {
  const engine = new EngineSimulation(Date.UTC(2030, 0, 1))
  const act = (command: Command): void => onCommand(command, engine.process(command))
  const files = [drawBlock(block), child].map((content, index) => ({ name: `file-${index}.bpmn`, content: new TextEncoder().encode(content) }))
  act(commands.deploy(files, engine.now))
  expect(engine.state.definitions.get(engine.records.find(({ valueType, intent }) => valueType === 'PROCESS' && intent === 'CREATED')!.key)).toBeDefined()
  for (let n = 0; n < instances; n++) act(commands.createInstance({ bpmnProcessId: 'process', variables: { n: n % 5, key: 'k' } }, engine.now))
  for (const action of planned) {
    const command = commandOf(engine.state, action, engine.now)
    if (command) act(command)
    if (action.pick % 7 === 0) engine.advance(HALF_AN_HOUR)
  }
  return engine
}

/** What outlives instances. */
const KEPT = new Set(['definitions', 'processes', 'deployments', 'decisions', 'decisionRequirements', 'forms', 'resources'])

/** Every row of every table, as text. */
function tell(state: PartitionState): { [table: string]: string[] } {
  return Object.fromEntries(state.tables().map(table => [table.name, [...table.resident()].map(([key, row]) => `${key}: ${table.write(row)}`).sort()]))
}

function replay(engine: EngineSimulation): PartitionState {
  const state = createPartitionState()
  for (const record of engine.records) applyEvent(state, record)
  return state
}

/** Lets those who listen to the end of user tasks come to theirs. */
function finishListeners(engine: EngineSimulation): void {
  const waiting = [...engine.state.jobs.resident()].map(([key]) => key)
  for (const [, { incidents }] of engine.state.units.resident()) {
    for (const [key, { job }] of incidents) for (const command of [commands.updateJobRetries(job, 1, engine.now), commands.resolveIncident(key, engine.now)]) engine.process(command)
  }
  for (const key of waiting) engine.completeJob(key)
}

/** What is left of instances once all are cancelled and a day has passed. */
function leftOver(engine: EngineSimulation): string[] {
  const running = [...engine.state.units.resident()].map(([key]) => key)
  for (const key of running) engine.process(commands.cancelInstance(key, engine.now))
  engine.advance(24 * HALF_AN_HOUR)
  finishListeners(engine)
  return Object.entries(tell(engine.state)).filter(([table]) => !KEPT.has(table)).flatMap(([, rows]) => rows)
}

describe('the core, whatever is drawn and whatever is done', () => {
  it('should have no faults, lose no token, close no scope early, live in what its events say, and leave nothing behind', () => {
    fc.assert(fc.property(blocks, actions, (block, planned) => {
      const ledger = new TokenLedger()
      const engine = live(block, planned, {
        instances: INSTANCES_EACH,
        onCommand(_command, { response }) {
          expect(response?.rejectionType, response?.rejectionReason).not.toBe('PROCESSING_ERROR')
        },
      })
      ledger.note(engine.records)
      ledger.check(engine.state)
      expect(tell(replay(engine))).toEqual(tell(engine.state))
      expect(leftOver(engine)).toEqual([])
    }), { numRuns: INSTANCES / INSTANCES_EACH })
  })

  it('should do the same when only a part of the state is in memory', () => {
    fc.assert(fc.property(blocks, actions, (block, planned) => {
      const paged = new PagedState()
      live(block, planned.filter(({ pick }) => pick % 7 !== 0), {
        instances: 1,
        onCommand(command, { records }) {
          expect(paged.process(state => processCommand(state, command)).records).toEqual(records)
        },
      })
    }), { numRuns: PAGED_RUNS })
  })
})
