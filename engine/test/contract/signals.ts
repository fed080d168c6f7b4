import { describe, expect } from 'vitest'
import { bpmnText, flow, serviceTask } from './bpmn-text.ts'
import type { ContractContext } from './describe-engine-client.ts'
import { jobsNow, nextJob } from './scenario.ts'

export function describeSignals({ client, newId, test }: ContractContext): void {
  /** A process whose start or catch event hears a signal of its own name, with a task behind it. */
  async function deployListener(at: 'start' | 'catch'): Promise<string> {
    const id = newId('signal')
    const heard = '<bpmn:signalEventDefinition signalRef="s" />'
    const before = at === 'start' ? `<bpmn:startEvent id="wait">${heard}</bpmn:startEvent>` : `<bpmn:startEvent id="start" /><bpmn:intermediateCatchEvent id="wait">${heard}</bpmn:intermediateCatchEvent>${flow('start', 'wait')}`
    const content = bpmnText(id, `${before}${serviceTask('after', `${id}.after`)}${flow('wait', 'after')}`, `<bpmn:signal id="s" name="${id}" />`)
    await client().deployResource({ resources: [{ name: `${id}.bpmn`, content }] })
    return id
  }

  describe('signals', () => {
    test('should reach every instance that waits for them, and nobody who comes later', async () => {
      const id = await deployListener('catch')
      for (let n = 0; n < 2; n++) await client().createProcessInstance({ bpmnProcessId: id, variables: { n } })
      const { key } = await client().broadcastSignal({ signalName: id, variables: { said: 'hello' } })
      expect(key).toMatch(/^\d+$/)
      await client().createProcessInstance({ bpmnProcessId: id, variables: { n: 2 } })
      const heard = [await nextJob(client(), `${id}.after`), await nextJob(client(), `${id}.after`)]
      expect(heard.map(({ variables }) => variables).toSorted((left, right) => Number(left.n) - Number(right.n))).toEqual([{ n: 0, said: 'hello' }, { n: 1, said: 'hello' }])
      expect(await jobsNow(client(), `${id}.after`)).toEqual([])
    })

    test('should start processes', async () => {
      const id = await deployListener('start')
      await client().broadcastSignal({ signalName: id, variables: { said: 'hello' } })
      expect(await nextJob(client(), `${id}.after`)).toMatchObject({ bpmnProcessId: id, variables: { said: 'hello' } })
    })

    test('should be taken where nobody listens', async () => {
      expect(await client().broadcastSignal({ signalName: newId('nobody') })).toMatchObject({ key: expect.stringMatching(/^\d+$/) })
    })
  })
}
