import type { ExportedRecord } from '@souffleur/engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callProcess } from './support/call-process.ts'
import { answerJson, cutConnection } from './support/outside-system.ts'
import { startRunnerUnderTest, type RunnerUnderTest } from './support/runner-under-test.ts'

let under: RunnerUnderTest
beforeAll(async () => { under = await startRunnerUnderTest() })
afterAll(() => under.stop())

const deploy = (call: Parameters<typeof callProcess>[0]) => under.engine.client.deployResource({ resources: [{ name: `${call.id}.bpmn`, content: callProcess(call) }] })
const run = async (id: string, variables = {}) => (await under.engine.client.createProcessInstanceWithResult({ bpmnProcessId: id, variables, requestTimeout: 20_000 })).variables

/** The next incident of the engine. */
function nextIncident(): Promise<ExportedRecord> {
  return new Promise((resolve) => {
    const following = under.engine.records.follow('0', (records) => {
      const incident = records.findLast((record) => record.valueType === 'INCIDENT' && record.intent === 'CREATED')
      if (!incident) return
      following.close()
      resolve(incident)
    })
  })
}

test('should call a function with the inputs of the step and store its result', async () => {
  under.outside.behave(answerJson({ sum: 42 }))
  await deploy({ id: 'plain', functionId: under.shelf.put({ id: 'plain' }), inputs: { id: '=customer.contract' } })
  expect(await run('plain', { customer: { contract: '10/20' } })).toMatchObject({ found: { sum: 42 }, path: 'end' })
  expect(under.outside.received.at(-1)).toMatchObject({ method: 'GET', url: '/api/things/10%2F20' })
})

test('should call the version that the script was published with', async () => {
  under.outside.behave(answerJson({}))
  under.shelf.put({ id: 'pinned', response: { result: '="first"' } })
  under.shelf.put({ id: 'pinned', version: 2, response: { result: '="second"' } })
  await deploy({ id: 'pinned', functionId: 'pinned', version: '1', inputs: { id: '="a"' } })
  await deploy({ id: 'latest', functionId: 'pinned', inputs: { id: '="a"' } })
  expect([(await run('pinned')).found, (await run('latest')).found]).toEqual(['first', 'second'])
})

test('should take the drawn way for an error that the function names', async () => {
  under.outside.behave(answerJson({}, 404))
  await deploy({ id: 'missing', functionId: under.shelf.put({ id: 'missing', errors: [{ when: '=status = 404', code: 'not-found' }] }), catches: 'not-found', inputs: { id: '="a"' } })
  expect(await run('missing')).toMatchObject({ path: 'fallback' })
})

test('should take the drawn fallback when the system is down', async () => {
  under.outside.behave(cutConnection)
  await deploy({ id: 'down', functionId: under.shelf.put({ id: 'down', policy: { retries: 0 } }), catches: 'unavailable', inputs: { id: '="a"' } })
  expect(await run('down')).toMatchObject({ path: 'fallback' })
})

test('should stop with an incident that says what to correct', async () => {
  const incident = nextIncident()
  await deploy({ id: 'wrong', functionId: 'not-there' })
  await under.engine.client.createProcessInstance({ bpmnProcessId: 'wrong' })
  expect((await incident).value).toMatchObject({ errorType: 'JOB_NO_RETRIES', elementId: 'call', errorMessage: 'The library has no function "not-there". Choose another in the step, or create it.' })
})

test('should work on calls that waited for the runner', async () => {
  under.outside.behave(answerJson({ late: true }))
  await deploy({ id: 'late', functionId: under.shelf.put({ id: 'late' }), inputs: { id: '="a"' } })
  await under.runner.stop()
  const waiting = run('late')
  await under.restart()
  expect(await waiting).toMatchObject({ found: { late: true } })
})
