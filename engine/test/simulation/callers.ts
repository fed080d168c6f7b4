import type { EngineError } from '../../src/client/engine-error.ts'
import { partitionOfMessages } from '../../src/core/index.ts'
import { conversation } from './conversation.ts'
import type { Scene } from './scene.ts'

/** Answers after which nothing of the request may ever be in the log. */
const certain = new Set(['RESOURCE_EXHAUSTED', 'INTERNAL', 'INVALID_ARGUMENT', 'NOT_FOUND'])
const longestPause = 1_500
const news = { timeToLive: 24 * 3_600_000 }

/** Deploys, then starts one conversation after another, each with its message; asks again what was not answered. Resolves when all is answered. */
export async function playCallers(scene: Scene, callers: number, conversations: number): Promise<void> {
  await insist(scene, (house) => scene.network.call(house, { request: (client) => client.deployResource({ resources: [{ name: 'conversation.bpmn', content: conversation }] }) }))
  await Promise.all(Array.from({ length: callers }, async (_, caller) => {
    for (let number = 0; number < conversations; number++) await converse(scene, `${caller}-${number}`)
  }))
}

async function converse(scene: Scene, name: string): Promise<void> {
  const { world, network } = scene
  const messages: Promise<void>[] = []
  const attempts = { last: 0 }
  await insist(scene, async (house) => {
    const attempt = `${name}-${attempts.last++}`
    messages.push(publish(scene, attempt))
    const variables = { attempt, pause: `PT${world.dice.below(30) / 10}S` }
    const request = { bpmnProcessId: 'conversation', variables }
    const check = ({ processInstanceKey }: { processInstanceKey: string }) => scene.mustBeCommitted('PROCESS_INSTANCE ELEMENT_ACTIVATED', processInstanceKey)
    await network.call(house, { request: (client) => client.createProcessInstance(request), check }).catch((error: EngineError) => {
      if (certain.has(error.status)) scene.refused.add(attempt)
      throw error
    })
    scene.acknowledged.add(attempt)
  })
  if (world.chance(20)) await world.wait(world.dice.below(3_000))
  await Promise.all(messages)
}

/** Something that nobody waits for, on each partition: what it wanted to forget goes with it. */
export async function writeEverywhere(scene: Scene): Promise<void> {
  const names = Array.from({ length: 20 }, (_none, number) => `nobody ${number}`)
  const byPartition = new Map(names.map((name) => [partitionOfMessages(name, scene.weather.partitions), name]))
  await Promise.all([...byPartition.values()].map((correlationKey) => insist(scene, (house) => scene.network.call(house, { request: (client) => client.publishMessage({ name: 'nothing', correlationKey, timeToLive: 0 }) }))))
}

/** The same message with the same id until it is taken. */
async function publish(scene: Scene, attempt: string): Promise<void> {
  await scene.world.wait(scene.world.dice.below(4_000))
  const request = { name: 'news', correlationKey: attempt, messageId: `news of ${attempt}`, ...news }
  const check = ({ key }: { key: string }) => scene.mustBeCommitted('MESSAGE PUBLISHED', key)
  await insist(scene, (house) => scene.network.call(house, { request: (client) => client.publishMessage(request), check }), 'ALREADY_EXISTS')
}

/** Asks again, here or there, until it is done; `done` is a refusal that means it is. */
export async function insist(scene: Scene, attempt: (house: Scene['houses'][number]) => Promise<unknown>, done?: string): Promise<void> {
  for (;;) {
    const error = await attempt(scene.world.dice.pick(scene.houses)).then(() => undefined, (reason: EngineError) => reason)
    if (!error || (done !== undefined && error.status === done)) return
    await scene.world.wait(scene.world.dice.below(longestPause))
  }
}
