import type { fieldTypes } from '@souffleur/schemas'
import type { Channel } from '../../modeler/drawing/wording.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'

export type FieldType = (typeof fieldTypes)[number]

/** The words of the panel. */
export interface PanelWords {
  panel: string
  name: string
  noName: string
  script: string
  answers: string
  fields: string
  facts: string
  documentation: string
  variables: string
  whatFormulasCall: string
  noVariables: string
  /** Before the elements that set a variable. */
  variableSetBy: string
  /** Where nothing sets it. */
  variableFromCard: string
  /** Before the elements that read it. */
  variableReadBy: string
  /** Where nothing reads it. */
  variableUnread: string
  channels: { [channel in Channel]: string }
  same: string
  language: string
  phrase: string
  phrasePlaceholder: string
  hint: string
  stage: string
  addFact: string
  factLabel: string
  factValue: string
  remove: string
  addAnswer: string
  addAnswerPlaceholder: string
  answerLabel(key: number): string
  usual: string
  makeUsual: string
  leadsNowhere: string
  drawIt: string
  goesTo(target: string): string
  moveUp: string
  removeAnswer: string
  removeAnswerTitle(label: string): string
  removeAnswerText: string
  noFittingAnswer: string
  noFittingAnswerHint: string
  resultVariable: string
  addField: string
  addFieldPlaceholder: string
  label: string
  type: string
  key: string
  required: string
  options: string
  optionsHint: string
  description: string
  text: string
  min: string
  max: string
  minLength: string
  maxLength: string
  pattern: string
  removeField: string
  removeFieldTitle(label: string): string
  removeFieldText: string
  fieldTypes: { [type in FieldType]: string }
  function: string
  chooseFunction: string
  chooseAnother: string
  searchFunctions: string
  noFunctions: string
  unknownFunction(id: string): string
  result: string
  resultHint: string
  valueHint: string
  example: string
  system: string
  cachedFor(seconds: number): string
  notCached: string
  changesData: string
  subScript: string
  chooseScript: string
  searchScripts: string
  noScripts: string
  unknownScript(id: string): string
  objection: string
  objectionMessage: string
  objectionMessageHint: string
  outcome: string
  outcomeCode: string
  outcomeCodeHint: string
  nameIn(language: string): string
  wait: string
  waitFor: string
  units: { [unit in 'S' | 'M' | 'H' | 'D']: string }
  exactTime: string
  anyError: string
  takenWhen: string
  systemDown: string
  fallback: string
  goesOnMeanwhile: string
  condition: string
  conditionOf: string
  otherwise: string
  ownCondition: string
  conditionText: string
  scriptLanguage: string
  stages: string
  noStages: string
  about: string
  cancel: string
  openEndText: string
  whatNext: string
  problems: string
}

/** The words in the language of the tools. */
export function panelWords(lang: 'en' | 'ru'): PanelWords {
  return lang === 'ru' ? ru : en
}
