import type { Reference } from '../references.ts'
import { type ScenarioStep, TAG } from '../scenario.ts'
import { about, type Choice, choose } from './choice.ts'
import { elementIdsOf } from './element-ids-of.ts'
import { ERRORS, MESSAGES, SIGNALS } from './drawing-board.ts'
import { randomModification } from './random-modification.ts'
import { randomStreamAction } from './random-stream-action.ts'
import { randomUserTaskAction } from './random-user-task-action.ts'
import { allVariables, someVariables, VARIABLES } from './random-variables.ts'

type Action = ScenarioStep['action']
const WEIGHTS = {
  create: 8, createWithResult: 2, cancel: 2, activate: 7, complete: 36, fail: 8, throw: 8, updateRetries: 5, updateTimeout: 5, resolve: 10, setVariables: 7, publish: 10, signal: 4, evaluate: 2, delete: 1, migrate: 3,
  modify: 6, tick: 6, deploy: 2, userTask: 12, stream: 2,
}

/** How often something begins where nothing runs, in a hundred. */
const BEGIN = 50

/** What a client does next: mostly something that fits, sometimes not. */
export function randomAction(choice: Choice): Action {
  if (choice.world.instances.size === 0 && choice.random.chance(BEGIN)) return builders.create(choice)!
  for (;;) {
    const action = builders[choice.random.weighted(WEIGHTS)](choice)
    if (action) return action
  }
}

const builders: { [kind in keyof typeof WEIGHTS]: (choice: Choice) => Action | undefined } = {
  deploy: ({ random, drawn: { resources } }) => ({ type: 'deploy', resources: random.chance(30) ? [resources.length - 1] : random.shuffled(resources.map((_, index) => index)).slice(0, random.pick([1, 1, 1, 2, 3])) }),
  create(choice) {
    const { random } = choice
    const created = creation(choice)
    return { type: 'create', ...created, ...random.chance(15) && { start: startsOf(choice, created.process) }, ...random.chance(5) && { version: random.pick([1, 2, 0, 7, -1]) } }
  },
  createWithResult: choice => ({ type: 'createWithResult', ...creation(choice), ...choice.random.chance(50) && { fetch: choice.random.some(VARIABLES, 20) } }),
  cancel: choice => about('instance', choose(choice, 'instance'), { type: 'cancel' }),
  activate({ random, world }) {
    const types = [...world.jobs.values()].map(({ jobType }) => jobType!).filter(type => type.includes(TAG))
    const odd = random.chance(12)
    return {
      type: 'activate', jobType: odd ? random.pick(['', `none-${TAG}`]) : random.pick([...types, ...types, ...types, `shared-${TAG}`]), timeout: random.pick([1000, 72_000_000, 72_900_000, 7_776_000_000, ...odd ? [0, -1] : []]),
      max: random.pick([1, 1, 2, 5, ...odd ? [0, -1, 0, -1] : []]), ...random.chance(30) && { fetch: random.some([...VARIABLES, 'in1', 'item1', 'loopCounter'], 30) },
    }
  },
  complete: choice => about('job', choose(choice, 'job'), { type: 'complete', variables: someVariables(choice.random) }),
  fail: choice => about('job', choose(choice, 'job'), {
    type: 'fail', retries: choice.random.pick([0, 0, 1, 1, 2, -1]), message: choice.random.pick(['again', '', 'no luck', 'line\nbreak']), backoff: choice.random.pick([0, 0, 72_000_000, 72_900_000, 73_800_000]), variables: choice.random.chance(60) ? '' : someVariables(choice.random),
  }),
  throw: choice => about('job', choose(choice, 'job'), { type: 'throw', code: choice.random.pick([...ERRORS, ...ERRORS, 'NOPE', '']), message: choice.random.pick(['', 'boom']), variables: choice.random.chance(60) ? '' : someVariables(choice.random) }),
  updateRetries: choice => about('job', choose(choice, 'job'), { type: 'updateRetries', retries: choice.random.pick([1, 2, 3, 5, 0, -1]) }),
  updateTimeout: choice => about('job', activated(choice), { type: 'updateTimeout', timeout: choice.random.pick([72_000_000, 0, -5, 73_800_000]) }),
  resolve: choice => about('incident', choose(choice, 'incident'), { type: 'resolve' }),
  setVariables: choice => about('element', choose(choice, 'element'), { type: 'setVariables', variables: someVariables(choice.random), local: choice.random.chance(35) }),
  publish({ random, world }) {
    if (world.published.length > 0 && random.chance(12)) return { type: 'publish', ...random.pick(world.published), ttl: random.pick([0, 3_600_000]), variables: someVariables(random) }
    const heard = world.messages.size > 0 && random.chance(75) ? random.pick([...world.messages.values()]) : undefined
    const name = heard?.name ?? (random.chance(92) ? random.pick(MESSAGES) : '')
    return {
      type: 'publish', name, correlationKey: heard?.correlationKey ?? random.pick(['K1', 'K1', 'K2', '7', '', 'other']), ttl: name === '' ? random.pick([0, -1]) : random.pick([0, 0, 3_600_000, 83_400_000, 90_000_000, 25_920_000_000, -1]),
      ...random.chance(35) && { messageId: random.pick(['id1', 'id1', 'id2', '']) }, variables: someVariables(random),
    }
  },
  signal: ({ random, world }) => ({ type: 'signal', name: random.pick([...[...world.signals.values()].flatMap(({ name }) => Array<string>(6).fill(name)), ...SIGNALS, ...SIGNALS, ...SIGNALS, `nobody-${TAG}`, '']), variables: someVariables(random) }),
  evaluate: ({ random, drawn }) => ({ type: 'evaluate', decision: random.pick([...drawn.decisions, ...drawn.decisions, ...drawn.decisions, `none-${TAG}`, '']), variables: random.chance(60) ? allVariables(random) : someVariables(random) }),
  delete: choice => about('definition', choose(choice, 'definition'), { type: 'delete' }),
  migrate(choice) {
    const instance = choose(choice, 'instance')
    const definition = instance && targetOf(choice, instance)
    const there = new Set([...choice.world.elements.values()].filter(element => choice.random.chance(4) || instance === undefined || choice.world.instances.get(element.instance)?.reference === instance).map(({ elementId }) => elementId))
    const mapped = choice.elementIds.filter(id => there.has(id) && choice.random.chance(96))
    return instance && definition && { type: 'migrate', instance, definition, mappings: mapped.map(id => [id, choice.random.chance(96) ? id : choice.random.pick([...choice.elementIds, 'nowhere'])]) }
  },
  modify: randomModification,
  userTask: randomUserTaskAction,
  stream: randomStreamAction,
  tick: () => ({ type: 'tick' }),
}

function creation({ random, drawn }: Choice): { process: string; variables: string } {
  return { process: random.chance(96) ? random.pick([...Array<string>(5).fill(drawn.processes[0]!), ...drawn.processes]) : random.pick([`none-${TAG}`, '']), variables: random.chance(92) ? allVariables(random) : someVariables(random) }
}

/** Where an instance begins: mostly at one element of its process. */
function startsOf({ random, drawn, elementIds }: Choice, process: string): string[] {
  const model = drawn.resources.find(({ content }) => content.includes(`<bpmn:process id="${process}"`))
  const inside = random.chance(92) && model ? elementIdsOf(model.content) : elementIds
  return Array.from({ length: random.pick([1, 1, 1, 2]) }, () => random.pick(inside))
}

/** A job that somebody has, more often than one of any. */
function activated(choice: Choice): Reference | undefined {
  const held = [...choice.world.jobs.values()].filter(({ key }) => choice.world.activated.has(key))
  return held.length > 0 && choice.random.chance(70) ? choice.random.pick(held).reference : choose(choice, 'job')
}

/** A version of what the instance is of, more often than any definition. */
function targetOf(choice: Choice, instance: Reference): Reference | undefined {
  const versions = [...choice.world.definitions.values()].filter(({ reference }) => instance.kind !== 'literal' && reference.id === instance.id)
  return versions.length > 0 && choice.random.chance(85) ? choice.random.pick(versions).reference : choose(choice, 'definition')
}
