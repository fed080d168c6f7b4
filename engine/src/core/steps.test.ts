import { expect, it } from 'vitest'
import { commands } from './commands.ts'
import { takeInHand } from './process-command.ts'
import type { ProcessingResult } from './processing-result.ts'
import { createPartitionState } from './state/create-partition-state.ts'
import type { PartitionState } from './state/partition-state.ts'
import type { Command } from './command.ts'
import { finish, walk } from './steps.ts'
import { readXml } from './model/read-xml.ts'

const drawn = (count: number): string => `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="s"/>${
  Array.from({ length: count }, (_, index) => `<bpmn:userTask id="u${index}"/>\n`).join('')}</bpmn:process></bpmn:definitions>`

const deploy = (content: string): Command => commands.deploy([{ name: 'a.bpmn', content: new TextEncoder().encode(content) }], 0)

/** With a rest wherever there may be one. */
function inSlices(state: PartitionState, command: Command): { result: ProcessingResult; rests: number } {
  const inHand = takeInHand(state, command)
  for (let rests = 0; ; rests++) {
    const result = inHand.goOn(() => true)
    if (result) return { result, rests }
  }
}

it('should rest between steps, and finish with the same', () => {
  const count = function* () {
    yield
    yield
    return 5
  }
  expect(finish(count())).toBe(5)
  const steps = count()
  expect([walk(steps, () => true), walk(steps, () => true), walk(steps, () => true)]).toEqual([{ value: undefined, done: false }, { value: undefined, done: false }, { value: 5, done: true }])
})

it('should read a long file in many steps, and what needs it later too', () => {
  const state = createPartitionState()
  const deployed = inSlices(state, deploy(drawn(2_000)))
  expect(deployed.rests).toBeGreaterThan(5_000)
  expect(deployed.result.response).toMatchObject({ intent: 'CREATED', value: { processesMetadata: [{ version: 1 }] } })
  const created = inSlices(state, commands.createInstance({ bpmnProcessId: 'p' }, 0))
  expect(created.rests).toBeGreaterThan(5_000)
  expect(created.result.response).toMatchObject({ intent: 'CREATED' })
  expect(inSlices(state, commands.createInstance({ bpmnProcessId: 'p' }, 0)).rests).toBeLessThan(20)
})

it('should take back a file that turns out wrong at its end', () => {
  const state = createPartitionState()
  const { result } = inSlices(state, deploy(`${drawn(2_000)}<`))
  expect(result.response).toMatchObject({ recordType: 'COMMAND_REJECTION', rejectionType: 'INVALID_ARGUMENT' })
  expect(state.counter.lastKey).toBe(0)
})

it('should tell the line of a fault far down', () => {
  expect(readXml(`${drawn(2_000)}</end>`)).toEqual({ problem: 'The file is not well-formed XML: missing open tag (line 2001)' })
})

it('should refuse a file with so many processes that storing each with the file would take gigabytes', () => {
  const processes = Array.from({ length: 5_000 }, (_, index) => `<bpmn:process id="p${index}" isExecutable="true"><bpmn:startEvent id="s${index}"/></bpmn:process>`).join('')
  const { result } = inSlices(createPartitionState(), deploy(`<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">${processes}</bpmn:definitions>`))
  expect(result.response?.rejectionReason).toMatch(/The 5000 processes come to \d+ bytes, as each is stored with its whole file; at most 4194304 are allowed/)
})
