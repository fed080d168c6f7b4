import type { DiagramElement } from '../canvas/diagram.ts'
import { isOpenEnd } from '../drawing/open-end.ts'
import type { ModelerWords } from '../words/modeler-words.ts'
import { moreBpmn } from './more-bpmn.ts'
import type { ScriptAppender } from './script-appender.ts'
import { drawableKinds } from './script-elements.ts'
import { scriptMenuEntries, type MenuEntries } from './script-menu-entries.ts'

interface PopupMenu { registerProvider(menu: string, priority: number, provider: object): void }

const afterPlainBpmn = 500

/** The menu "What comes next?" (key A): our words first, then what else of BPMN runs here. */
export class AppendMenu {
  static $inject = ['popupMenu', 'scriptAppender', 'modelerWords']
  private readonly appender: ScriptAppender
  private readonly words: ModelerWords

  constructor(popupMenu: PopupMenu, appender: ScriptAppender, words: ModelerWords) {
    this.appender = appender
    this.words = words
    popupMenu.registerProvider('bpmn-append', afterPlainBpmn, this)
  }

  getPopupMenuEntries(source: DiagramElement): (entries: MenuEntries) => MenuEntries {
    const kinds = drawableKinds.filter((kind) => kind !== 'start')
    const ours = scriptMenuEntries(this.words, kinds, (kind) => ({
      click: () => this.appender.append(kind, source),
      dragstart: (event) => this.appender.drag(kind, event, source),
    }))
    return (entries) => {
      if (isOpenEnd(source.businessObject)) return ours
      return Object.keys(entries).length ? { ...ours, ...moreBpmn(entries, this.words) } : {}
    }
  }
}
