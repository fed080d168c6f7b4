import type { TemplateResult } from 'lit'
import type { ElementKind } from '../modeler/drawing/element-kind.ts'
import { aboutGroup } from './groups/about-group.ts'
import { answersGroup } from './groups/answers-group.ts'
import { conditionGroup } from './groups/condition-group.ts'
import { documentationGroup } from './groups/documentation-group.ts'
import { factsGroup } from './groups/facts-group.ts'
import { fallbackGroup } from './groups/fallback-group.ts'
import { fieldsGroup } from './groups/fields-group.ts'
import { functionGroup } from './groups/function-group.ts'
import { objectionGroup } from './groups/objection-group.ts'
import { outcomeGroup } from './groups/outcome-group.ts'
import { scriptGroup } from './groups/script-group.ts'
import { subScriptGroup } from './groups/sub-script-group.ts'
import { variablesGroup } from './groups/variables-group.ts'
import { waitGroup } from './groups/wait-group.ts'
import type { PanelContext } from './panel-context.ts'

type Group = (context: PanelContext) => TemplateResult

const step: Group[] = [scriptGroup, answersGroup, fieldsGroup, factsGroup, documentationGroup]

/** What the panel shows of each kind of element, in order. BPMN without a word of ours gets a name and a documentation. */
export const groupsFor: { [kind in ElementKind]: Group[] } = {
  script: [aboutGroup, variablesGroup, documentationGroup],
  say: step,
  ask: step,
  form: step,
  function: [functionGroup, documentationGroup],
  subScript: [subScriptGroup, documentationGroup],
  objection: [objectionGroup, documentationGroup],
  outcome: [outcomeGroup, documentationGroup],
  openEnd: [outcomeGroup],
  wait: [waitGroup, documentationGroup],
  fallback: [fallbackGroup, documentationGroup],
  flow: [conditionGroup, documentationGroup],
  fork: [documentationGroup],
  start: [documentationGroup],
  other: [documentationGroup],
}
