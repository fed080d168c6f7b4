import { escape } from '../../support/draw-process.ts'
import type { DrawingBoard } from './drawing-board.ts'

const ASSIGNEES = ['anna', '=s', '="u" + t', '=missing', '12', '=n']
const GROUPS = ['a, b', '=items', '=["g", t]', '=list', '=missing', 'one']
const DATES = ['2030-01-01T00:00:00Z', '=now() + duration("P1D")', '=date and time("2029-05-05T10:00:00+02:00")', '=s', '=missing', '="2030-01-01"', '="2030-01-01T00:00:00Z"']

/** Who does a user task, until when, on which form. */
export function randomUserTask({ random, forms }: DrawingBoard): string {
  const attribute = (name: string, values: readonly string[]): string => random.chance(50) ? ` ${name}="${escape(random.pick(values))}"` : ''
  const parts = [
    `<zeebe:assignmentDefinition${attribute('assignee', ASSIGNEES)}${attribute('candidateGroups', GROUPS)}${attribute('candidateUsers', GROUPS)}/>`,
    `<zeebe:taskSchedule${attribute('dueDate', DATES)}${attribute('followUpDate', DATES)}/>`,
    `<zeebe:formDefinition formId="${escape(random.pick([...forms, ...forms, ...forms, 'nowhere', '=s']))}"/>`,
    '<zeebe:taskHeaders><zeebe:header key="h" value="v"/></zeebe:taskHeaders>',
  ]
  return random.some(parts, 40).join('')
}
