import { describe, expect } from 'vitest'
import { bpmnText, flow, serviceTask } from './bpmn-text.ts'
import type { ContractContext, Lacks } from './describe-engine-client.ts'
import { jobsNow, nextJob } from './scenario.ts'

const led = 'should let a job lead an ad-hoc sub-process'

const linked = 'should name resources to the worker that needs them'

const ended = 'should end an instance after the element that was named as it was created'

/** For engines of 8.5, and for clients that know no results of jobs: every case that needs them. */
export const lacksNewerVersions = (reason: string): Lacks => ({ [led]: reason, [ended]: reason, ...lacksLinkedResources(reason) })

const lacksLinkedResources = (reason: string): Lacks => ({ [linked]: reason })

/** What 8.6 to 8.8 added, and is not told with what it belongs to. */
export function describeNewerVersions({ client, newId, test }: ContractContext): void {
  describe('what came after 8.5', () => {
    test(led, async () => {
      // given
      const id = newId('agent')
      const box = `<bpmn:adHocSubProcess id="box"><bpmn:extensionElements><zeebe:taskDefinition type="${id}.box" /></bpmn:extensionElements>${serviceTask('call', `${id}.call`)}${serviceTask('write', `${id}.write`)}</bpmn:adHocSubProcess>`
      const content = bpmnText(id, `<bpmn:startEvent id="start" />${box}${serviceTask('after', `${id}.after`)}${flow('start', 'box')}${flow('box', 'after')}`)
      await client().deployResource({ resources: [{ name: `${id}.bpmn`, content }] })
      await client().createProcessInstance({ bpmnProcessId: id })
      // when
      const first = await nextJob(client(), `${id}.box`)
      await client().completeJob({ jobKey: first.key, variables: { plan: 'both' }, result: { activateElements: [{ elementId: 'call', variables: { who: 'Ada' } }, { elementId: 'write' }] } })
      const call = await nextJob(client(), `${id}.call`)
      await client().completeJob({ jobKey: call.key })
      const second = await nextJob(client(), `${id}.box`)
      await client().completeJob({ jobKey: second.key, result: { isCompletionConditionFulfilled: true, isCancelRemainingInstances: true } })
      // then
      expect(first).toMatchObject({ leadsAdHoc: true, elementId: 'box' })
      expect(call).toMatchObject({ variables: { who: 'Ada', plan: 'both' } })
      expect(await nextJob(client(), `${id}.after`)).toMatchObject({ variables: { plan: 'both' } })
      expect(await jobsNow(client(), `${id}.write`)).toEqual([])
    })

    test(ended, async () => {
      const id = newId('short')
      const content = bpmnText(id, `<bpmn:startEvent id="start" />${serviceTask('one', `${id}.one`)}${serviceTask('two', `${id}.two`)}${flow('start', 'one')}${flow('one', 'two')}`)
      await client().deployResource({ resources: [{ name: `${id}.bpmn`, content }] })
      await client().createProcessInstance({ bpmnProcessId: id, runtimeInstructions: [{ terminate: { afterElementId: 'one' } }] })
      await client().completeJob({ jobKey: (await nextJob(client(), `${id}.one`)).key })
      expect(await jobsNow(client(), `${id}.two`)).toEqual([])
    })

    test(linked, async () => {
      const id = newId('robot')
      const links = `<zeebe:linkedResources><zeebe:linkedResource resourceId="${id}" resourceType="RPA" linkName="script" /></zeebe:linkedResources>`
      const content = bpmnText(id, `<bpmn:startEvent id="start" />${serviceTask('robot', `${id}.robot`, links)}${flow('start', 'robot')}`)
      await client().deployResource({ resources: [{ name: `${id}.rpa`, content: JSON.stringify({ id }) }, { name: `${id}.bpmn`, content }] })
      await client().createProcessInstance({ bpmnProcessId: id })
      const { customHeaders } = await nextJob(client(), `${id}.robot`)
      expect(JSON.parse(customHeaders.linkedResources!)).toEqual([{ resourceKey: expect.stringMatching(/^\d+$/), resourceType: 'RPA', linkName: 'script' }])
    })
  })
}
