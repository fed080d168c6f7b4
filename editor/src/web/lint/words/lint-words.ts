import { en } from './en.ts'
import { ru } from './ru.ts'

/** The sentences of the checks, and the words on their fixes. */
export interface LintWords {
  phraseMissing: string
  answersUnreadable: string
  answerLeadsNowhere(label: string): string
  answerTwice(label: string): string
  answerUnworded: string
  nothingFollows: string
  neverReached: string
  openEnd: string
  severalWays: string
  conditionMissing: string
  defaultMissing: string
  nameMissing: string
  functionMissing: string
  functionUnknown(id: string): string
  parameterMissing(parameter: string): string
  fallbackMissing(system: string): string
  subScriptMissing: string
  subScriptUnknown(id: string): string
  timeMissing: string
  objectionMessageMissing: string
  fieldUnknown(type: string): string
  fieldKeyMissing(label: string): string
  fieldKeyTwice(key: string): string
  fieldOptionsMissing(label: string): string
  formUnreadable: string
  startMissing: string
  engineRefuses(sentence: string): string
  loopWithoutExit: string
  /** `place`: line and column, `1:7`. */
  expressionUnreadable(text: string, place: string): string
  variableMisspelt(name: string, meant: string): string
  drawIt: string
  endHere: string
  addFallback: string
  makeDefault: string
  fallbackName: string
}

/** The words in the language of the tools. */
export function lintWords(lang: 'en' | 'ru'): LintWords {
  return lang === 'ru' ? ru : en
}
