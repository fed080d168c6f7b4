import { answerLeadsNowhere } from './answer-leads-nowhere.ts'
import { answersUnreadable } from './answers-unreadable.ts'
import { fallbackMissing } from './fallback-missing.ts'
import { formUnknown } from './form-unknown.ts'
import { functionUnknown } from './function-unknown.ts'
import { nextStepMissing } from './next-step-missing.ts'
import { outcomeMissing } from './outcome-missing.ts'
import { parameterMissing } from './parameter-missing.ts'
import { phraseMissing } from './phrase-missing.ts'
import { processIdTaken } from './process-id-taken.ts'
import type { Rule } from './rule.ts'
import { subScriptUnknown } from './sub-script-unknown.ts'

/** Every rule that a script is checked by. */
export const rules: Rule[] = [
  phraseMissing, answersUnreadable, answerLeadsNowhere, formUnknown, functionUnknown, parameterMissing, fallbackMissing,
  subScriptUnknown, nextStepMissing, outcomeMissing, processIdTaken,
]
