import type { ScenarioStep } from '../scenario.ts'
import { about, type Choice, choose } from './choice.ts'
import { someVariables } from './random-variables.ts'

const PEOPLE = ['anna', 'ben', '']

/** What is done to a native user task. */
export function randomUserTaskAction(choice: Choice): ScenarioStep['action'] | undefined {
  const { random } = choice
  const variables = someVariables(random)
  const actions = {
    completeUserTask: { variables: /^\{.*[^}]\}$|^\{\}$/.test(variables) ? variables : '{}', ...random.chance(30) && { action: 'done' } },
    assignUserTask: { assignee: random.pick(PEOPLE), ...random.chance(40) && { allowOverride: random.chance(50) }, ...random.chance(30) && { action: 'claim' } },
    unassignUserTask: {},
    updateUserTask: { changeset: Object.fromEntries(random.some([['candidateGroups', ['g1']], ['candidateUsers', []], ['dueDate', '2031-01-01T00:00:00Z'], ['followUpDate', ''], ['dueDate', 'soon']], 30)), ...random.chance(30) && { action: 'edit' } },
  }
  const type = random.weighted({ completeUserTask: 6, assignUserTask: 4, unassignUserTask: 1, updateUserTask: 2 })
  return about('task', choose(choice, 'userTask'), { type, ...actions[type] })
}
