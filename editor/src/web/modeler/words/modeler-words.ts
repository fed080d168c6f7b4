import type { ElementKind } from '../drawing/element-kind.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'

/** How a kind of element is spoken of: its name, what it does in a few words, what else people type to find it. */
export interface KindWords { name: string; description: string; synonyms: string[] }

/** The words on and around the canvas. */
export interface ModelerWords {
  kinds: { [kind in ElementKind]: KindWords }
  /** Groups of the menus. */
  script: string
  moreBpmn: string
  whatNext: string
  addElement: string
  /** Marks of functions on the canvas. */
  writes: string
  cachedFor(seconds: number): string
  /** diagram-js's and bpmn-js's own texts, by their English wording; empty in English. */
  bpmn: { [english: string]: string }
  /** Why a text can't be opened. */
  notBpmn: string
  noPicture: string
}

/** The words in the language of the tools. */
export function modelerWords(lang: 'en' | 'ru'): ModelerWords {
  return lang === 'ru' ? ru : en
}
