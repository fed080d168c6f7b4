import type { ModelerWords } from '../words/modeler-words.ts'
import { moreBpmn } from './more-bpmn.ts'
import type { ScriptAppender } from './script-appender.ts'
import { drawableKinds } from './script-elements.ts'
import { scriptMenuEntries, type MenuEntries } from './script-menu-entries.ts'

interface PopupMenu { registerProvider(menu: string, priority: number, provider: object): void; close(): void }

const afterPlainBpmn = 500

/** The menu of new elements (key N), put where the person clicks next. */
export class CreateMenu {
  static $inject = ['popupMenu', 'scriptAppender', 'modelerWords']
  private readonly popupMenu: PopupMenu
  private readonly appender: ScriptAppender
  private readonly words: ModelerWords

  constructor(popupMenu: PopupMenu, appender: ScriptAppender, words: ModelerWords) {
    this.popupMenu = popupMenu
    this.appender = appender
    this.words = words
    popupMenu.registerProvider('bpmn-create', afterPlainBpmn, this)
  }

  getPopupMenuEntries(): (entries: MenuEntries) => MenuEntries {
    const ours = scriptMenuEntries(this.words, drawableKinds, (kind) => {
      const start = (event: Event): void => {
        this.popupMenu.close()
        this.appender.drag(kind, event)
      }
      return { click: start, dragstart: start }
    })
    return (entries) => ({ ...ours, ...moreBpmn(entries, this.words) })
  }
}
