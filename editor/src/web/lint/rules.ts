import type { Rule } from './rule.ts'
import { answerLeadsNowhere } from './rules/answer-leads-nowhere.ts'
import { answerWording } from './rules/answer-wording.ts'
import { answersUnreadable } from './rules/answers-unreadable.ts'
import { conditionMissing } from './rules/condition-missing.ts'
import { defaultMissing } from './rules/default-missing.ts'
import { expressionUnreadable } from './rules/expression-unreadable.ts'
import { fallbackMissing } from './rules/fallback-missing.ts'
import { fieldsWrong } from './rules/fields-wrong.ts'
import { functionUnknown } from './rules/function-unknown.ts'
import { loopWithoutExit } from './rules/loop-without-exit.ts'
import { nameMissing } from './rules/name-missing.ts'
import { neverReached } from './rules/never-reached.ts'
import { nextStepMissing } from './rules/next-step-missing.ts'
import { objectionMessageMissing } from './rules/objection-message-missing.ts'
import { openEndLeft } from './rules/open-end-left.ts'
import { parameterMissing } from './rules/parameter-missing.ts'
import { phraseMissing } from './rules/phrase-missing.ts'
import { severalWays } from './rules/several-ways.ts'
import { startMissing } from './rules/start-missing.ts'
import { subScriptUnknown } from './rules/sub-script-unknown.ts'
import { timeMissing } from './rules/time-missing.ts'
import { variableMisspelt } from './rules/variable-misspelt.ts'

/** Every rule by the id that problems carry. */
export const rules: { [id: string]: Rule } = {
  'start-missing': startMissing,
  'phrase-missing': phraseMissing,
  'answers-unreadable': answersUnreadable,
  'answer-leads-nowhere': answerLeadsNowhere,
  'answer-wording': answerWording,
  'next-step-missing': nextStepMissing,
  'open-end-left': openEndLeft,
  'never-reached': neverReached,
  'several-ways': severalWays,
  'condition-missing': conditionMissing,
  'default-missing': defaultMissing,
  'expression-unreadable': expressionUnreadable,
  'variable-misspelt': variableMisspelt,
  'loop-without-exit': loopWithoutExit,
  'function-unknown': functionUnknown,
  'parameter-missing': parameterMissing,
  'fallback-missing': fallbackMissing,
  'sub-script-unknown': subScriptUnknown,
  'time-missing': timeMissing,
  'objection-message-missing': objectionMessageMissing,
  'fields-wrong': fieldsWrong,
  'name-missing': nameMissing,
}
