import { type ScenarioStep, TAG } from '../scenario.ts'
import { about, type Choice, choose } from './choice.ts'
import { ERRORS, MESSAGES, SIGNALS } from './drawing-board.ts'
import { allVariables, someVariables, VARIABLES } from './random-expression.ts'
import { randomModification } from './random-modification.ts'
import { randomStreamAction } from './random-stream-action.ts'
import { randomUserTaskAction } from './random-user-task-action.ts'

type Action = ScenarioStep['action']
const WEIGHTS = {
  create: 8, createWithResult: 2, cancel: 2, activate: 4, complete: 26, fail: 6, throw: 7, updateRetries: 3, updateTimeout: 2, resolve: 9, setVariables: 7, publish: 12, signal: 6, evaluate: 1, delete: 1, migrate: 2,
  modify: 5, tick: 6, deploy: 2, userTask: 12, stream: 4,
}

/** What a client does next: mostly something that fits, sometimes not. */
export function randomAction(choice: Choice): Action {
  for (;;) {
    const action = builders[choice.random.weighted(WEIGHTS)](choice)
    if (action) return action
  }
}

const builders: { [kind in keyof typeof WEIGHTS]: (choice: Choice) => Action | undefined } = {
  deploy: ({ random, drawn }) => ({ type: 'deploy', resources: random.shuffled(drawn.resources.map((_, index) => index)).slice(0, random.pick([1, 1, 2, 2, 3])) }),
  create: choice => ({ type: 'create', ...creation(choice), ...choice.random.chance(10) && { start: choice.random.some(choice.elementIds, 8).slice(0, 2) }, ...choice.random.chance(5) && { version: choice.random.pick([1, 2, 0, 7, -1]) } }),
  createWithResult: choice => ({ type: 'createWithResult', ...creation(choice), ...choice.random.chance(50) && { fetch: choice.random.some(VARIABLES, 20) } }),
  cancel: choice => about('instance', choose(choice, choice.world.instances), { type: 'cancel' }),
  activate({ random, world }) {
    const types = [...world.jobs.values()].map(({ jobType }) => jobType!).filter(type => type.includes(TAG))
    const odd = random.chance(6)
    return {
      type: 'activate', jobType: odd ? random.pick(['', `none-${TAG}`]) : random.pick([...types, ...types, `shared-${TAG}`]), timeout: random.pick([1000, 72_000_000, 72_900_000, 7_776_000_000, ...odd ? [0, -1] : []]),
      max: random.pick([1, 1, 2, 5, ...odd ? [0, -1] : []]), ...random.chance(30) && { fetch: random.some([...VARIABLES, 'in1', 'item1', 'loopCounter'], 30) },
    }
  },
  complete: choice => about('job', choose(choice, choice.world.jobs), { type: 'complete', variables: someVariables(choice.random) }),
  fail: choice => about('job', choose(choice, choice.world.jobs), {
    type: 'fail', retries: choice.random.pick([0, 0, 1, 2, -1, -2]), message: choice.random.pick(['again', '', 'no luck', 'line\nbreak']), backoff: choice.random.pick([0, 0, 72_000_000, 72_900_000]), variables: choice.random.chance(60) ? '' : someVariables(choice.random),
  }),
  throw: choice => about('job', choose(choice, choice.world.jobs), { type: 'throw', code: choice.random.pick([...ERRORS, ...ERRORS, 'NOPE', '']), message: choice.random.pick(['', 'boom']), variables: choice.random.chance(60) ? '' : someVariables(choice.random) }),
  updateRetries: choice => about('job', choose(choice, choice.world.jobs), { type: 'updateRetries', retries: choice.random.pick([1, 2, 3, 5, 0, -1]) }),
  updateTimeout: choice => about('job', choose(choice, choice.world.jobs), { type: 'updateTimeout', timeout: choice.random.pick([72_000_000, 0, -5, 73_800_000]) }),
  resolve: choice => about('incident', choose(choice, choice.world.incidents), { type: 'resolve' }),
  setVariables: choice => about('element', choose(choice, choice.world.elements), { type: 'setVariables', variables: someVariables(choice.random), local: choice.random.chance(35) }),
  publish({ random, world }) {
    const heard = world.messages.size > 0 && random.chance(75) ? random.pick([...world.messages.values()]) : undefined
    const name = heard?.name ?? (random.chance(92) ? random.pick(MESSAGES) : '')
    return {
      type: 'publish', name, correlationKey: heard?.correlationKey ?? random.pick(['K1', 'K1', 'K2', '7', '', 'other']), ttl: name === '' ? random.pick([0, -1]) : random.pick([0, 0, 0, 3_600_000, 83_400_000, 25_920_000_000, -1]),
      ...random.chance(30) && { messageId: random.pick(['id1', 'id2']) }, variables: someVariables(random),
    }
  },
  signal: ({ random, world }) => ({ type: 'signal', name: random.pick([...[...world.signals.values()].flatMap(({ name }) => [name, name, name]), ...SIGNALS, ...SIGNALS, ...SIGNALS, `nobody-${TAG}`, '']), variables: someVariables(random) }),
  evaluate: ({ random, drawn }) => ({ type: 'evaluate', decision: random.pick([...drawn.decisions, ...drawn.decisions, ...drawn.decisions, `none-${TAG}`, '']), variables: random.chance(60) ? allVariables(random) : someVariables(random) }),
  delete: choice => about('definition', choose(choice, choice.world.definitions), { type: 'delete' }),
  migrate(choice) {
    const [instance, definition] = [choose(choice, choice.world.instances), choose(choice, choice.world.definitions)]
    const there = new Set([...choice.world.elements.values()].map(({ elementId }) => elementId))
    const mapped = choice.elementIds.filter(id => there.has(id) && choice.random.chance(85))
    return instance && definition && { type: 'migrate', instance, definition, mappings: mapped.map(id => [id, choice.random.chance(92) ? id : choice.random.pick([...choice.elementIds, 'nowhere'])]) }
  },
  modify: randomModification,
  userTask: randomUserTaskAction,
  stream: randomStreamAction,
  tick: () => ({ type: 'tick' }),
}

function creation({ random, drawn }: Choice): object {
  return { process: random.chance(96) ? random.pick([drawn.processes[0]!, drawn.processes[0]!, ...drawn.processes]) : random.pick([`none-${TAG}`, '']), variables: random.chance(92) ? allVariables(random) : someVariables(random) }
}
