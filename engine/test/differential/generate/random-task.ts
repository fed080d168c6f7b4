import { callActivity, type DrawnElement, escape, forEach, onMessage, withMappings } from '../../support/draw-process.ts'
import { TAG } from '../scenario.ts'
import { perhapsListened, randomBinding } from './additions.ts'
import { type DrawingBoard, MESSAGES } from './drawing-board.ts'
import type { Random } from './random.ts'
import { expressionFor, expressions } from './random-expression.ts'
import { randomMappings } from './random-mappings.ts'
import { randomUserTask } from './random-user-task.ts'

const WEIGHTS = { service: 26, send: 4, user: 7, native: 10, script: 10, rule: 8, receive: 6, call: 9, manual: 2, task: 2, job: 3 }
const SELF = 'SELF'

/** Any task or call activity, perhaps for each item of a list. */
export function randomTask(board: DrawingBoard): DrawnElement {
  const kind = board.random.weighted(WEIGHTS)
  const task = { ...draw[kind](board), id: board.id(kind) }
  const typed = { ...task, ...task.extensions && { extensions: task.extensions.replaceAll(SELF, `t-${task.id}-${TAG}`) } }
  const mapped = withMappings(typed, randomMappings(board.random, kind === 'manual' || kind === 'task' ? 'outputs' : undefined))
  const listened = perhapsListened(board, mapped)
  return board.random.chance(18) ? forEachItem(board, listened) : listened
}

/** The kinds of task that leave a place to wait at. */
export function randomJobTask(board: DrawingBoard): DrawnElement {
  const id = board.id('service')
  return { tag: 'serviceTask', id, extensions: `<zeebe:taskDefinition type="t-${id}-${TAG}"/>` }
}

const draw: { [kind in keyof typeof WEIGHTS]: (board: DrawingBoard) => DrawnElement } = {
  service: ({ random }) => {
    const type = random.pick([SELF, SELF, SELF, SELF, `shared-${TAG}`, `="${SELF}"`, '=s'])
    return { tag: 'serviceTask', id: '', extensions: `${definition(type, random.mostly(['3', '3', '1', '=n + 1'], ['x', '=n', '=s']))}${headers(random)}` }
  },
  send: ({ random }) => ({ tag: 'sendTask', id: '', extensions: `${definition(SELF)}${headers(random)}` }),
  job: ({ random }) => ({ tag: random.pick(['scriptTask', 'businessRuleTask']), id: '', extensions: `${definition(SELF)}${headers(random)}` }),
  user: board => ({ tag: 'userTask', id: '', extensions: randomUserTask(board) }),
  native: board => ({ tag: 'userTask', id: '', extensions: `<zeebe:userTask/>${randomUserTask(board, true)}` }),
  script: ({ random }) => {
    const result = random.pick(['r1', 'n', 'list', 'x'])
    return { tag: 'scriptTask', id: '', extensions: `<zeebe:script expression="${escape(`=${expressionFor(result, random)}`)}" resultVariable="${result}"/>` }
  },
  rule: board => ({
    tag: 'businessRuleTask', id: '', extensions: `<zeebe:calledDecision decisionId="${escape(board.random.mostly(board.decisions, ['="nowhere"', '=missing']))}" resultVariable="${board.random.pick(['r1', 'x', 'out1'])}"${randomBinding(board)}/>`,
  }),
  receive: ({ random }) => {
    const { content, definitions } = onMessage(random.pick(MESSAGES), random.mostly(['=key', '=key', '=string(n)'], ['=missing']))
    return { tag: 'receiveTask', id: '', attributes: / (messageRef="[^"]*")/.exec(content!)![1]!, definitions: definitions! }
  },
  call: board => {
    const { random, callable } = board
    const called = random.mostly([...callable, ...callable, ...callable.map(id => `="${id}"`)], [`nowhere-${TAG}`, '=missing'])
    return callActivity('', called, random.some(['propagateAllChildVariables="false"', 'propagateAllParentVariables="false"'], 25).join(' ') + randomBinding(board))
  },
  manual: () => ({ tag: 'manualTask', id: '' }),
  task: () => ({ tag: 'task', id: '' }),
}

const headers = (random: Random): string => random.chance(20) ? HEADERS : ''
const HEADERS = '<zeebe:taskHeaders><zeebe:header key="h1" value="v1"/><zeebe:header key="h2" value="=n"/></zeebe:taskHeaders>'
const definition = (type: string, retries = '3'): string => `<zeebe:taskDefinition type="${escape(type)}" retries="${escape(retries)}"/>`

/** The activity once for each item of a list. */
export function forEachItem({ random }: DrawingBoard, drawn: DrawnElement): DrawnElement {
  return forEach(drawn, {
    inputCollection: `=${expressions.list(random)}`, ...random.chance(70) && { inputElement: random.pick(['item1', 'n', 'x']) }, sequential: random.chance(50),
    ...random.chance(55) && { outputCollection: random.pick(['results', 'list']), outputElement: `=${random.pick(['out1', 'item1', 'r1', 'n + 1', 'loopCounter', 'ctx.a'])}` },
    ...random.chance(30) && { until: `=${random.pick(['numberOfCompletedInstances / numberOfInstances >= 0.5', 'numberOfActiveInstances = 0', 'numberOfTerminatedInstances > 0', 'flag', 'loopCounter = 2', 'missing'])}` },
  })
}
