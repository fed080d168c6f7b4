import type { DiagramElement } from '../canvas/diagram.ts'
import { isOpenEnd } from '../drawing/open-end.ts'
import { glyphSvg } from '../looks/glyphs.ts'
import type { ModelerWords } from '../words/modeler-words.ts'
import type { ScriptAppender } from './script-appender.ts'
import type { DrawableKind } from './script-elements.ts'

interface Entry { group?: string; title?: string; html?: string; className?: string; action: unknown }
type Entries = { [id: string]: Entry }
interface ContextPad { registerProvider(priority: number, provider: object): void; getPad(element: DiagramElement): { html: HTMLElement } }
interface PopupMenu { open(element: DiagramElement, menu: string, position: { x: number; y: number; cursor?: { x: number; y: number } }, options: object): void }

const afterAllOthers = 100
const quickKinds: DrawableKind[] = ['say', 'ask', 'function']
const replaced = ['append.end-event', 'append.gateway', 'append.append-task', 'append.intermediate-event', 'append']

/** The buttons beside a selected element: what methodologists append most, and the menu with everything. */
export class ScriptContextPad {
  static $inject = ['contextPad', 'popupMenu', 'scriptAppender', 'modelerWords']
  private readonly contextPad: ContextPad
  private readonly popupMenu: PopupMenu
  private readonly appender: ScriptAppender
  private readonly words: ModelerWords

  constructor(...services: [ContextPad, PopupMenu, ScriptAppender, ModelerWords]) {
    [this.contextPad, this.popupMenu, this.appender, this.words] = services
    this.contextPad.registerProvider(afterAllOthers, this)
  }

  getContextPadEntries(element: DiagramElement): (entries: Entries) => Entries {
    return (entries) => {
      const canAppend = replaced.some((id) => entries[id]) || isOpenEnd(element.businessObject)
      const others = Object.entries(entries).filter(([id]) => !replaced.includes(id))
      return { ...(canAppend && this.appendEntries()), ...Object.fromEntries(others) }
    }
  }

  /** Opens the menu "What comes next?" beside an element. */
  openMenu(element: DiagramElement, cursor?: { x: number; y: number }): void {
    const pad = this.contextPad.getPad(element).html.getBoundingClientRect()
    const position = { x: pad.right + 5, y: pad.top, cursor }
    this.popupMenu.open(element, 'bpmn-append', position, { title: this.words.whatNext, width: 300, search: true })
  }

  private appendEntries(): Entries {
    const quick = quickKinds.map((kind) => [`append.${kind}`, this.quickEntry(kind)] as const)
    return { ...Object.fromEntries(quick), append: this.menuEntry() }
  }

  private quickEntry(kind: DrawableKind): Entry {
    const html = `<div class="entry kind-entry">${glyphSvg(kind)}</div>`
    const action = {
      click: (_: Event, element: DiagramElement) => this.appender.append(kind, element),
      dragstart: (event: Event, element: DiagramElement) => this.appender.drag(kind, event, element),
    }
    return { group: 'model', title: this.words.kinds[kind].name, html, action }
  }

  private menuEntry(): Entry {
    const html = '<div class="entry kind-entry more-entry" aria-hidden="true">⋯</div>'
    const click = (event: MouseEvent, element: DiagramElement): void => this.openMenu(element, { x: event.x, y: event.y })
    return { group: 'model', title: this.words.whatNext, html, action: { click } }
  }
}
