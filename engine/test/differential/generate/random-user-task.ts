import { escape } from '../../support/draw-process.ts'
import { randomBinding } from './additions.ts'
import type { DrawingBoard } from './drawing-board.ts'

const ASSIGNEES = [['anna', '=s', '="u" + t', '12'], ['=missing', '=n']] as const
const GROUPS = [['a, b', '=items', '=["g", t]', 'one'], ['=list', '=missing']] as const
const DATES = [['2030-01-01T00:00:00Z', '=now() + duration("P1D")', '=date and time("2029-05-05T10:00:00+02:00")', '="2030-01-01T00:00:00Z"', '=missing'], ['=s', '="2030-01-01"']] as const

const FORM_KEYS = ['form:key', '=s', '="form-" + t', 'camunda-forms:bpmn:form1']

/** Who does a user task, until when, on which form. */
export function randomUserTask(board: DrawingBoard, isNative = false): string {
  const { random, forms } = board
  const attribute = (name: string, [sound, odd]: readonly [readonly string[], readonly string[]]): string => random.chance(50) ? ` ${name}="${escape(random.mostly(sound, odd))}"` : ''
  const parts = [
    `<zeebe:assignmentDefinition${attribute('assignee', ASSIGNEES)}${attribute('candidateGroups', GROUPS)}${attribute('candidateUsers', GROUPS)}/>`,
    `<zeebe:taskSchedule${attribute('dueDate', DATES)}${attribute('followUpDate', DATES)}/>`,
    random.chance(75) ? `<zeebe:formDefinition formId="${escape(random.mostly(forms, ['nowhere', '=s']))}"${randomBinding(board)}/>` : `<zeebe:formDefinition ${isNative ? 'externalReference' : 'formKey'}="${escape(random.mostly(FORM_KEYS, ['=missing']))}"/>`,
    '<zeebe:taskHeaders><zeebe:header key="h" value="v"/></zeebe:taskHeaders>',
  ]
  return random.some(parts, 40).join('')
}
