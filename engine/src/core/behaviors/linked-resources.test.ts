import { describe, expect, it } from 'vitest'
import { drawProcess, endEvent, linkedResources, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { engineWith, start } from '../../../test/support/play.ts'
import type { EngineSimulation } from '../simulation.ts'

type Link = Parameters<typeof linkedResources>[0][number]

const process = (...links: Link[]): string => {
  const task = serviceTask('robot')
  return drawProcess({ elements: [startEvent('start'), { ...task, extensions: task.extensions + linkedResources(links) }, endEvent('end')], flows: ['start -> robot', 'robot -> end'] })
}
const script = (more: { versionTag?: string; text?: string } = {}, name = 'script.rpa') => ({ name, content: JSON.stringify({ id: 'script', ...more }) })
const keyText = (key: number): string => String(2n ** 51n + BigInt(key))
const keyOf = ({ resourceMetadata }: ReturnType<EngineSimulation['deploy']>): number => resourceMetadata![0]!.resourceKey
const linkedKey = (engine: EngineSimulation): string => JSON.parse(engine.activateJobs('robot').at(-1)!.customHeaders.linkedResources!)[0].resourceKey
const incident = (engine: EngineSimulation): { errorType: string; errorMessage: string } => engine.records.findLast(({ valueType }) => valueType === 'INCIDENT')!.value

describe('a linked resource', () => {
  it('should be deployed with a version of its own, unless nothing has changed', () => {
    const engine = engineWith()
    const first = engine.deploy([script({ versionTag: 'v1' })])
    expect(first.resourceMetadata).toEqual([{ resourceId: 'script', version: 1, versionTag: 'v1', resourceKey: expect.any(Number), resourceName: 'script.rpa', checksum: expect.any(String), duplicate: false, deploymentKey: expect.any(Number), tenantId: '<default>' }])
    expect(engine.deploy([script({ versionTag: 'v1' })]).resourceMetadata).toMatchObject([{ version: 1, duplicate: true, resourceKey: keyOf(first) }])
    expect(engine.deploy([script({ text: 'new' })]).resourceMetadata).toMatchObject([{ version: 2, duplicate: false }])
  })

  it('should be named to the worker by the key of its latest version', () => {
    const engine = engineWith(process({ resourceId: 'script', linkName: 'RPAScript' }))
    engine.deploy([script()])
    const latest = keyOf(engine.deploy([script({ text: 'new' })]))
    start(engine)
    expect(engine.activateJobs('robot')[0]!.customHeaders).toEqual({ linkedResources: `[{"resourceKey":"${keyText(latest)}","resourceType":"RPA","linkName":"RPAScript"}]` })
  })

  it('should be the version that was deployed with the process, or has the tag', () => {
    const engine = engineWith()
    const bound = { name: 'bound.bpmn', content: process({ resourceId: 'script', bindingType: 'deployment' }) }
    const together = keyOf(engine.deploy([bound, script({ versionTag: 'v1' })]))
    engine.deploy([script({ text: 'later' })])
    start(engine)
    expect(linkedKey(engine)).toBe(keyText(together))
    engine.deploy([{ name: 'tagged.bpmn', content: process({ resourceId: 'script', bindingType: 'versionTag', versionTag: 'v1' }) }])
    start(engine)
    expect(linkedKey(engine)).toBe(keyText(together))
  })

  it.each<[Link, string]>([
    [{ resourceId: 'script' }, "Expected to link a resource with id 'script', but no resource with this id is found, at least a resource with this id should be available. To resolve the Incident please deploy a resource with the same id.\n"],
    [{ resourceId: 'script', bindingType: 'versionTag', versionTag: 'v9' }, "Expected to link a resource with id 'script' and version tag 'v9', but no such resource found. To resolve the incident, deploy a resource with the given id and version tag.\n"],
  ])('should leave an incident where it is not there: %j', (link, message) => {
    const engine = engineWith(process(link))
    start(engine)
    expect(incident(engine)).toMatchObject({ errorType: 'RESOURCE_NOT_FOUND', errorMessage: message })
    engine.deploy([script({ versionTag: 'v9' })])
    engine.resolveIncident(engine.records.findLast(({ valueType }) => valueType === 'INCIDENT')!.key)
    expect(engine.activateJobs('robot')).toHaveLength(1)
  })

  it('should say which deployment it is missing in', () => {
    const engine = engineWith(process({ resourceId: 'script', bindingType: 'deployment' }))
    start(engine)
    expect(incident(engine).errorMessage).toMatch(/^Expected to link a resource with id 'script' with binding type 'deployment', but no such resource found in the deployment with key \d+ which contained the current process\. To resolve this incident, migrate the process instance to a process definition that is deployed together with the intended resource to use\.$/)
  })

  it('should be deleted, the one before is the latest then', () => {
    const engine = engineWith(process({ resourceId: 'script' }))
    const before = keyOf(engine.deploy([script()]))
    engine.deleteResource(keyOf(engine.deploy([script({ text: 'new' })])))
    start(engine)
    expect(linkedKey(engine)).toBe(keyText(before))
  })

  it.each([
    ['{}', 'Expected the resource id to be present, but none given'], ['{"id":" "}', 'Expected the resource id to be filled, but it is blank'], ['[]', "Failed to parse resource JSON. 'script.rpa': Expected a JSON object"],
  ])('should be refused where it is none: %s', (content, reason) => {
    expect(() => engineWith().deploy([{ name: 'script.rpa', content }])).toThrow(reason)
  })

  it('should have its id for itself in a deployment, and be named in the model', () => {
    expect(() => engineWith().deploy([script(), script({}, 'other.rpa')])).toThrow("Expected the resource ids to be unique within a deployment but found a duplicated id 'script' in the resources 'script.rpa' and 'other.rpa'.")
    expect(() => engineWith(process({ resourceId: '' }))).toThrow("Attribute 'resourceId' must be present and not empty")
  })
})
