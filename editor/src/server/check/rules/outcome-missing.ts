import { elementLabel } from './element-label.ts'
import type { Rule } from './rule.ts'

const processIndex = 0

export const outcomeMissing: Rule = ({ process }) => process.elements
  .filter((element) => element.type === 'END_EVENT' && element.flowScope === processIndex && element.eventType !== 'ERROR' && !element.properties.outcome)
  .map((element) => ({ rule: 'outcome-missing', severity: 'warning', elementId: element.id, message: `The end ${elementLabel(element)} has no outcome. Give it a code for the reports.` }))
