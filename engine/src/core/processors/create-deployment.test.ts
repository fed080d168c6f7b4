import { describe, expect, it } from 'vitest'
import { drawProcess, endEvent, onMessage, onTimer, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { engineWith, start } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

const model = (task: string, on: Parameters<typeof startEvent>[1] = {}, id = 'process'): string =>
  drawProcess({ id, elements: [startEvent('start', on), serviceTask(task), endEvent('end')], flows: [`start -> ${task}`, `${task} -> end`] })

describe('deploying', () => {
  it('should make a new version of what has changed, and none of what has not', () => {
    const engine = engineWith()
    const deploy = (task: string): number[] => engine.deploy([{ name: 'a.bpmn', content: model(task) }]).processesMetadata.map(({ version }) => version)
    expect([deploy('one'), deploy('one'), deploy('two'), deploy('one')]).toEqual([[1], [1], [2], [3]])
  })

  it('should tell the same file under another name from a duplicate', () => {
    const engine = engineWith()
    const deploy = (name: string): boolean => engine.deploy([{ name, content: model('one') }]).processesMetadata[0]!.duplicate
    expect([deploy('a.bpmn'), deploy('a.bpmn'), deploy('b.bpmn')]).toEqual([false, true, false])
  })

  it('should deploy all of it or nothing', () => {
    const engine = engineWith()
    const deployment = [{ name: 'good.bpmn', content: model('one') }, { name: 'bad.bpmn', content: '<nonsense/>' }]
    expect(() => engine.deploy(deployment)).toThrow(/^Expected to deploy new resources, but encountered the following errors:\n'bad\.bpmn': /)
    expect([...engine.state.definitions.resident()]).toEqual([])
  })

  it('should refuse one process id in two files', () => {
    const engine = engineWith()
    const deployment = [{ name: 'a.bpmn', content: model('one') }, { name: 'b.bpmn', content: model('two') }]
    expect(() => engine.deploy(deployment)).toThrow("Duplicated process id in resources 'a.bpmn' and 'b.bpmn'")
  })

  it('should refuse a deployment of nothing', () => {
    expect(() => engineWith().deploy([])).toThrow('Expected to deploy at least one resource, but none given')
  })

  it('should let only the latest version be started by events', () => {
    // given
    const engine = engineWith()
    engine.deploy([{ name: 'a.bpmn', content: model('one', onMessage('call', '')) }])
    engine.deploy([{ name: 'a.bpmn', content: model('two', onTimer('timeDate', '2031-01-01T00:00:00Z')) }])
    engine.deploy([{ name: 'a.bpmn', content: model('three', onMessage('call', '')) }])
    // when
    engine.publishMessage({ name: 'call', correlationKey: '' })
    engine.advance(400 * 86_400_000)
    // then
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED three'])
  })

  it('should let running instances stay on their version', () => {
    const engine = engineWith()
    engine.deploy([{ name: 'a.bpmn', content: model('one') }])
    start(engine)
    engine.deploy([{ name: 'a.bpmn', content: model('two') }])
    expect(engine.activateJobs('one')).toMatchObject([{ processDefinitionVersion: 1 }])
  })
})

describe('deleting a resource', () => {
  it('should be refused while instances run on it', () => {
    const engine = engineWith(model('one'))
    start(engine)
    const [definition] = [...engine.state.definitions.resident()].map(([key]) => key)
    expect(() => engine.deleteResource(definition!)).toThrow('but there are still running instances')
  })

  it('should bring back the version before it, and never use its number again', () => {
    // given
    const engine = engineWith()
    engine.deploy([{ name: 'a.bpmn', content: model('one', onMessage('call', '')) }])
    const [latest] = engine.deploy([{ name: 'a.bpmn', content: model('two', onMessage('call', '')) }]).processesMetadata
    // when
    engine.deleteResource(latest!.processDefinitionKey)
    engine.publishMessage({ name: 'call', correlationKey: '' })
    // then
    expect(told(engine.records, 'JOB')).toEqual(['JOB CREATED one'])
    expect(engine.deploy([{ name: 'a.bpmn', content: model('three') }]).processesMetadata[0]!.version).toBe(3)
  })

  it('should not take the version before it for the latest when that is deployed again', () => {
    const engine = engineWith()
    const deploy = (task: string) => engine.deploy([{ name: 'a.bpmn', content: model(task) }]).processesMetadata[0]!
    deploy('one')
    engine.deleteResource(deploy('two').processDefinitionKey)
    expect(deploy('one')).toMatchObject({ version: 3, duplicate: false })
  })
})

describe('deploying forms', () => {
  const form = (content: object, name = 'a.form') => ({ name, content: JSON.stringify(content) })

  it('should count versions like those of processes, and begin anew once all are deleted', () => {
    const engine = engineWith()
    const deploy = (more: number, name?: string) => {
      const { version, duplicate, formKey } = engine.deploy([form({ id: 'card', more }, name)]).formMetadata[0]!
      return { version, duplicate, formKey }
    }
    const versions = [deploy(1), deploy(1), deploy(2), deploy(1), deploy(1, 'other.form')]
    expect(versions.map(({ version, duplicate }) => [version, duplicate])).toEqual([[1, false], [1, true], [2, false], [3, false], [4, false]])
    engine.deleteResource(versions[4]!.formKey)
    expect(deploy(5).version).toBe(5)
    for (const formKey of Array.from(engine.state.forms.resident(), ([key]) => key)) engine.deleteResource(formKey)
    expect(deploy(5).version).toBe(1)
    expect(() => engine.deleteResource(versions[0]!.formKey)).toThrow(/^Expected to delete resource but no resource found with key/)
  })

  it('should give keys in the order of the files', () => {
    const engine = engineWith()
    const model = drawProcess({ elements: [startEvent('start'), endEvent('end')], flows: ['start -> end'] })
    const { formMetadata, processesMetadata } = engine.deploy([form({ id: 'card' }), { name: 'a.bpmn', content: model }])
    expect([formMetadata[0]!.formKey, processesMetadata[0]!.processDefinitionKey]).toEqual([1, 2])
    expect(engine.records.filter(({ recordType }) => recordType === 'EVENT').map(({ valueType, intent }) => `${valueType} ${intent}`)).toEqual(['FORM CREATED', 'PROCESS CREATED', 'DEPLOYMENT CREATED'])
  })

  it.each([
    [[form({})], 'Expected the form id to be present, but none given'],
    [[form({ id: null })], 'Expected the form id to be present, but none given'],
    [[form({ id: ' ' })], 'Expected the form id to be filled, but it is blank'],
    [[{ name: 'a.form', content: `{"id":"a","x":${'['.repeat(1_000)}${']'.repeat(1_000)}}` }], "Failed to parse formId from form JSON. 'a.form': Nested deeper than 1000 levels"],
    [[form([])], "Failed to parse formId from form JSON. 'a.form': Expected a JSON object"],
    [[form({ id: 'a' }), form({ id: 'a', x: 1 }, 'b.form')], "Expected the form ids to be unique within a deployment but found a duplicated id 'a' in the resources 'a.form' and 'b.form'."],
  ])('should refuse %j', (files, sentence) => {
    expect(() => engineWith().deploy(files)).toThrow(`Expected to deploy new resources, but encountered the following errors:\n${sentence}`)
  })
})
