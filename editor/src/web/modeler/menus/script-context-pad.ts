import type { DiagramElement, ElementRegistry } from '../canvas/diagram.ts'
import { elementKind, type ElementKind } from '../drawing/element-kind.ts'
import { isOpenEnd } from '../drawing/open-end.ts'
import { glyphSvg } from '../looks/glyphs.ts'
import type { ModelerWords } from '../words/modeler-words.ts'
import type { ScriptAppender } from './script-appender.ts'
import type { DrawableKind } from './script-elements.ts'

interface Entry { group?: string; title?: string; html?: string; className?: string; action: unknown }
type Entries = { [id: string]: Entry }
interface ContextPad { registerProvider(priority: number, provider: object): void }
interface PopupMenu { open(element: DiagramElement, menu: string, position: { x: number; y: number; cursor?: { x: number; y: number } }, options: object): void }

const afterAllOthers = 100
const menuWidth = 340
const menuDistance = 8
const quickKinds: DrawableKind[] = ['say', 'ask', 'function']
const replaced = ['append.end-event', 'append.gateway', 'append.append-task', 'append.intermediate-event', 'append']

/** What these are is read off their answers, fields and calls; BPMN's menu of element types would take those away. */
const keepsItsKind = new Set<ElementKind>(['say', 'ask', 'form', 'function', 'subScript', 'objection', 'openEnd'])

/** The buttons beside a selected element: what methodologists append most, and the menu with everything. */
export class ScriptContextPad {
  static $inject = ['contextPad', 'popupMenu', 'scriptAppender', 'modelerWords', 'elementRegistry']
  private readonly popupMenu: PopupMenu
  private readonly appender: ScriptAppender
  private readonly words: ModelerWords
  private readonly elementRegistry: ElementRegistry

  constructor(...services: [ContextPad, PopupMenu, ScriptAppender, ModelerWords, ElementRegistry]) {
    const [contextPad] = services;
    [, this.popupMenu, this.appender, this.words, this.elementRegistry] = services
    contextPad.registerProvider(afterAllOthers, this)
  }

  getContextPadEntries(element: DiagramElement): (entries: Entries) => Entries {
    return (entries) => {
      const canAppend = replaced.some((id) => entries[id]) || isOpenEnd(element.businessObject)
      const unwanted = keepsItsKind.has(elementKind(element.businessObject)) ? [...replaced, 'replace'] : replaced
      const others = Object.entries(entries).filter(([id]) => !unwanted.includes(id))
      return { ...(canAppend && this.appendEntries()), ...Object.fromEntries(others) }
    }
  }

  /** Opens the menu "What comes next?" right of an element. */
  openMenu(element: DiagramElement, cursor?: { x: number; y: number }): void {
    const shape = this.elementRegistry.getGraphics(element).getBoundingClientRect()
    const position = { x: shape.right + menuDistance, y: shape.top, cursor }
    this.popupMenu.open(element, 'bpmn-append', position, { title: this.words.whatNext, width: menuWidth, search: true })
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
