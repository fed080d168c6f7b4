import { compareWithLog } from '@souffleur/engine/testing'
import type { SessionState } from '@souffleur/schemas'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { send } from '../product/json-client.ts'
import { SharingPair, type Place } from './sharing-pair.ts'

const places = [0, 1] as const

let pair: SharingPair
beforeAll(async () => { pair = await SharingPair.open() }, 60_000)
afterAll(() => pair.stop())

it('should walk the conversations of both processes at either, and lose none when one is killed', { timeout: 120_000 }, async () => {
  const started: SessionState[] = []
  // A process that has just come has no sessions yet: until it does, the other begins those that are asked for here.
  while (started.length < 8 || (await partitionsOf()).length < 2) started.push(...await Promise.all(places.map((place) => pair.start(place))))
  const at = (index: number): Place => index % 2 === 0 ? 0 : 1
  const offered = await Promise.all(started.map((state, index) => pair.answer(at(index), state, { kind: 'choice', value: 'subscriber' })))
  const asked = Promise.all(offered.map((state, index) => pair.answer(at(index), state, { kind: 'choice', value: 'otherAmount' })))
  await pair.products[1].kill()
  const amounts = await asked
  const confirmed = await Promise.all(amounts.map((state) => pair.answer(0, state, { kind: 'form', value: { amount: 450, days: '5' } })))
  for (const { step } of confirmed) expect(step?.elementId).toBe('confirm')
  await pair.again()
  for (const place of places) {
    for (const state of confirmed) expect(await pair.read(place, state)).toMatchObject({ session: state.session, stepVisit: state.stepVisit, trail: state.trail })
  }
  await Promise.all(places.map(async (place) => pair.answer(place, await pair.start(place), { kind: 'choice', value: 'subscriber' })))
})

it('should begin at either process what was published last, wherever that was, and refuse no start meanwhile', { timeout: 120_000 }, async () => {
  const { id } = await ask(0, '/scripts', 'POST', { name: 'Published', bpmn: drawing(1) })
  let live = await publish(0, id)
  let isOver = false
  const begun = [0, 0]
  const begin = async (place: Place): Promise<void> => {
    const atLeast = live
    const state = await pair.follow(await ask(place, '/sessions', 'POST', { script: id }), ({ status }) => status === 'waiting')
    expect(state.script.version).toBeGreaterThanOrEqual(atLeast)
    expect(state.step?.phraseText).toBe(`Edition ${state.script.version}`)
    begun[place]!++
  }
  const beginning = Promise.all(places.map(async (place) => { while (!isOver) await begin(place) }))
  for (let edition = 2; edition <= 7; edition++) {
    const place = edition % 2 === 0 ? 0 : 1
    const { revision } = await ask(place, `/scripts/${id}/draft`, 'GET')
    await ask(place, `/scripts/${id}/draft`, 'PUT', { revision, bpmn: drawing(edition) })
    live = await Promise.race([publish(place, id), beginning.then(() => 0)])
    await Promise.all(places.map(begin))
  }
  isOver = true
  await beginning
  for (const count of begun) expect(count).toBeGreaterThan(6)
})

it('should have stored what its log says', async () => {
  await pair.rest()
  expect(await compareWithLog(pair.database)).toEqual([])
})

/** @throws where it is refused */
async function ask(place: Place, path: string, method: string, body?: object): Promise<any> {
  const answered = await send(`${pair.products[place].url}/api/v1${path}`, method, body)
  expect(answered.status, `${path}: ${JSON.stringify(answered.body)}`).toBeLessThan(300)
  return answered.body
}

/** The version that is live now. */
async function publish(place: Place, script: string): Promise<number> {
  return (await ask(place, `/scripts/${script}/versions`, 'POST', {})).version
}

const drawing = (edition: number) => `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="t">
  <bpmn:process id="published" name="Published" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>one</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="one" sourceRef="start" targetRef="say" />
    <bpmn:userTask id="say" name="Say"><bpmn:extensionElements><zeebe:taskHeaders><zeebe:header key="phrase" value="Edition ${edition}" /></zeebe:taskHeaders></bpmn:extensionElements><bpmn:incoming>one</bpmn:incoming><bpmn:outgoing>two</bpmn:outgoing></bpmn:userTask>
    <bpmn:sequenceFlow id="two" sourceRef="say" targetRef="end" />
    <bpmn:endEvent id="end"><bpmn:incoming>two</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>`

/** Which partitions have instances. */
async function partitionsOf(): Promise<string[]> {
  const client = new pg.Client({ connectionString: pair.database })
  await client.connect()
  const { rows } = await client.query('SELECT DISTINCT partition_id::text AS id FROM engine.units ORDER BY id')
  await client.end()
  return rows.map(({ id }) => id)
}
