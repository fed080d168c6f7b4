import { elementLabel } from './element-label.ts'
import type { Rule } from './rule.ts'

export const subScriptUnknown: Rule = ({ process, isPublished }) => process.elements
  .filter(({ calledElement }) => calledElement?.processId.kind === 'static' && !isPublished(calledElement.processId.source))
  .map((element) => ({ rule: 'sub-script-unknown', severity: 'error', elementId: element.id, message: `${elementLabel(element)} calls the sub-script “${element.calledElement!.processId.source}”, which is not live. Publish it first, or choose another.` }))
