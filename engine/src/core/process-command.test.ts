import { describe, expect, it } from 'vitest'
import { drawProcess, endEvent, exclusiveGateway, serviceTask, startEvent } from '../../test/support/draw-process.ts'
import { engineWith, oldestJob, start } from '../../test/support/play.ts'
import { commands } from './commands.ts'
import { processCommand, takeInHand } from './process-command.ts'
import { PageFault } from './state/page-fault.ts'

const oneTask = drawProcess({ elements: [startEvent('start'), serviceTask('task'), endEvent('end')], flows: ['start -> task', 'task -> end'] })

describe('processing a command', () => {
  it('should tell the command first, then what followed, each with what caused it', () => {
    const engine = engineWith(oneTask)
    const { records } = engine.process(commands.createInstance({ bpmnProcessId: 'process' }, 0))
    expect(records.map(({ recordType, intent, source }) => [recordType, intent, source]).slice(0, 5)).toEqual([
      ['COMMAND', 'CREATE', -1],
      ['COMMAND', 'ACTIVATE_ELEMENT', 0],
      ['EVENT', 'CREATED', 0],
      ['EVENT', 'ELEMENT_ACTIVATING', 1],
      ['EVENT', 'ELEMENT_ACTIVATED', 1],
    ])
  })

  it('should name the jobs that can be activated now', () => {
    const engine = engineWith(oneTask)
    const { activatable } = engine.process(commands.createInstance({ bpmnProcessId: 'process' }, 0))
    expect(activatable).toEqual([{ type: 'task', key: oldestJob(engine, 'task') }])
  })

  it('should leave nothing behind when it faults in the middle, and do the same once the row is loaded', () => {
    // given
    const engine = engineWith(oneTask)
    const key = start(engine)
    engine.state.takeChanges()
    const job = oldestJob(engine, 'task')
    const unit = engine.state.units.get(key)!
    engine.state.units.complete = false
    engine.state.units.evict(key)
    // when
    const attempt = (): unknown => processCommand(engine.state, commands.completeJob(job, { answer: 1 }, 0))
    expect(attempt).toThrow(PageFault)
    const changed = engine.state.takeChanges()
    // then
    expect(Object.values(changed.tables).every(({ put, deleted }) => put.size === 0 && deleted.length === 0)).toBe(true)
    engine.state.units.load(key, unit)
    expect(attempt()).toMatchObject({ response: { intent: 'COMPLETED' } })
    expect(engine.state.units.get(key)).toBeUndefined()
  })

  it('should do the same in slices as at once', () => {
    // given
    const command = commands.createInstance({ bpmnProcessId: 'process' }, 0)
    const [atOnce, sliced] = [engineWith(oneTask), engineWith(oneTask)]
    // when
    const inHand = takeInHand(sliced.state, command)
    let slices = 1
    let result = inHand.goOn(() => true)
    for (; !result; slices++) result = inHand.goOn(() => true)
    // then
    expect(result).toEqual(processCommand(atOnce.state, command))
    expect(slices).toBeGreaterThan(3)
  })

  it.each(['modify', 'migrate'] as const)('should rest wherever it likes when it is told to %s with a long list', (what) => {
    const engine = engineWith(oneTask)
    const key = start(engine)
    const activateInstructions = Array.from({ length: 30 }, () => ({ elementId: 'task', ancestorScopeKey: -1, variableInstructions: [] }))
    const modification = commands.modifyInstance({ processInstanceKey: key, activateInstructions, terminateInstructions: [] }, 0)
    const [targetProcessDefinitionKey] = [...engine.state.definitions.resident()][0]!
    const migration = commands.migrateInstance({ processInstanceKey: key, targetProcessDefinitionKey, mappingInstructions: [{ sourceElementId: 'task', targetElementId: 'task' }] }, 0)
    if (what === 'migrate') engine.process(modification)
    const inHand = takeInHand(engine.state, what === 'modify' ? modification : migration)
    let rests = 0
    while (!inHand.goOn(() => true)) rests++
    expect(rests).toBeGreaterThanOrEqual(30)
  })

  it('should refuse a loop that would never come to rest, and take back what it did', () => {
    // given
    const engine = engineWith(drawProcess({
      elements: [startEvent('start'), exclusiveGateway('again'), exclusiveGateway('and'), endEvent('end')],
      flows: ['start -> again', 'again -> and', 'and -> again [=true]', 'and -> end [=false]'],
    }))
    // when
    const { response } = engine.process(commands.createInstance({ bpmnProcessId: 'process' }, 0))
    // then
    expect(response).toMatchObject({ recordType: 'COMMAND_REJECTION', rejectionType: 'PROCESSING_ERROR' })
    expect([...engine.state.units.resident()]).toEqual([])
  })

  it('should refuse to write more variables at once than Zeebe can, and take back what it did', () => {
    const engine = engineWith(oneTask)
    const variables = (count: number): { [name: string]: number } => Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, 1]))
    const create = (count: number): ReturnType<typeof processCommand> => engine.process(commands.createInstance({ bpmnProcessId: 'process', variables: variables(count) }, 0))
    expect(create(17_000).response).toMatchObject({ recordType: 'EVENT', intent: 'CREATED' })
    const refused = create(20_000)
    expect(refused.response).toMatchObject({ recordType: 'COMMAND_REJECTION', rejectionType: 'EXCEEDED_BATCH_RECORD_SIZE' })
    expect(refused.records).toHaveLength(2)
    expect([...engine.state.units.resident()]).toHaveLength(1)
  })

  it('should reject a command that it does not know', () => {
    const engine = engineWith(oneTask)
    const { response } = engine.process({ valueType: 'JOB', intent: 'DANCE', key: 1, value: {}, timestamp: 0 })
    expect(response).toMatchObject({ recordType: 'COMMAND_REJECTION', rejectionType: 'PROCESSING_ERROR' })
  })
})
