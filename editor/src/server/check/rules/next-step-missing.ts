import type { BpmnElementType, ExecutableElement } from '@souffleur/engine/core'
import { elementLabel } from './element-label.ts'
import type { Rule } from './rule.ts'

const ends = new Set<BpmnElementType>(['END_EVENT', 'PROCESS', 'SEQUENCE_FLOW', 'EVENT_SUB_PROCESS'])

export const nextStepMissing: Rule = ({ process }) => process.elements
  .filter((element) => isPassed(element) && element.outgoing.length === 0)
  .map((element) => ({ rule: 'next-step-missing', severity: 'warning', elementId: element.id, message: `${elementLabel(element)} leads nowhere: the script would stop there without an outcome. Draw what comes next.` }))

function isPassed(element: ExecutableElement): boolean { return !ends.has(element.type) && element.index > 0 }
