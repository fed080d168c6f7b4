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

const HALF_AN_HOUR = 1_800_000
/** Random instances for each property: `RANDOM_INSTANCES=5000` draws more of them, for an hour when nobody waits. */
const numRuns = Number(process.env.RANDOM_INSTANCES ?? 100)
const child = drawProcess({ id: 'child', elements: [startEvent('begin'), serviceTask('work', { outputs: { result: '=result' } }), endEvent('finish')], flows: ['begin -> work', 'work -> finish'] })

/** Deploys a random process, starts an instance, and does random things to it. */
function live(block: Block, planned: Action[], onCommand: (command: Command, result: ProcessingResult) => void = () => {}): EngineSimulation {
  const engine = new EngineSimulation(Date.UTC(2030, 0, 1))
  const act = (command: Command): void => onCommand(command, engine.process(command))
  const files = [drawBlock(block), child].map((content, index) => ({ name: `file-${index}.bpmn`, content: new TextEncoder().encode(content) }))
  act(commands.deploy(files, engine.now))
  expect(engine.state.definitions.get(engine.records.find(({ valueType, intent }) => valueType === 'PROCESS' && intent === 'CREATED')!.key)).toBeDefined()
  act(commands.createInstance({ bpmnProcessId: 'process', variables: { n: 1, key: 'k' } }, engine.now))
  for (const action of planned) {
    const command = commandOf(engine.state, action, engine.now)
    if (command) act(command)
    if (action.pick % 7 === 0) engine.advance(HALF_AN_HOUR)
  }
  return engine
}

/** What outlives instances. */
const KEPT = new Set(['definitions', 'processes', 'deployments'])

/** Every row of every table, as text. */
function tell(state: PartitionState): { [table: string]: string[] } {
  return Object.fromEntries(state.tables().map(table => [table.name, [...table.resident()].map(([key, row]) => `${key}: ${table.write(row)}`).sort()]))
}

describe('the core, whatever is drawn and whatever is done', () => {
  it('should never come upon a fault of its own', () => {
    fc.assert(fc.property(blocks, actions, (block, planned) => {
      live(block, planned, (_command, { response }) => expect(response?.rejectionType, response?.rejectionReason).not.toBe('PROCESSING_ERROR'))
    }), { numRuns })
  })

  it('should fold its events to the state that it lives in', () => {
    fc.assert(fc.property(blocks, actions, (block, planned) => {
      const engine = live(block, planned)
      const replayed = createPartitionState()
      for (const record of engine.records) applyEvent(replayed, record)
      expect(tell(replayed)).toEqual(tell(engine.state))
    }), { numRuns })
  })

  it('should leave nothing behind when its instances are over', () => {
    fc.assert(fc.property(blocks, actions, (block, planned) => {
      const engine = live(block, planned)
      const running = [...engine.state.units.resident()].map(([key]) => key)
      for (const key of running) engine.cancelInstance(key)
      engine.advance(24 * HALF_AN_HOUR)
      const left = Object.entries(tell(engine.state)).filter(([table]) => !KEPT.has(table))
      expect(left.flatMap(([, rows]) => rows)).toEqual([])
    }), { numRuns })
  })

  it('should do the same when only a part of the state is in memory', () => {
    fc.assert(fc.property(blocks, actions, (block, planned) => {
      const paged = new PagedState()
      live(block, planned.filter(({ pick }) => pick % 7 !== 0), (command, { records }) => {
        expect(paged.process(state => processCommand(state, command)).records).toEqual(records)
      })
    }), { numRuns: Math.ceil(numRuns / 2) })
  })
})
