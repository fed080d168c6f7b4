import { glyphSvg } from '../looks/glyphs.ts'
import type { ModelerWords } from '../words/modeler-words.ts'
import type { ScriptAppender } from './script-appender.ts'
import type { DrawableKind } from './script-elements.ts'

interface Entry { group?: string; title?: string; html?: string; className?: string; separator?: boolean; action?: object; shortcut?: string }
type Entries = { [id: string]: Entry }
interface Palette { registerProvider(priority: number, provider: object): void }

const afterAllOthers = 100
const tools = ['hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool', 'tool-separator']
const kinds: DrawableKind[] = ['start', 'say', 'ask', 'form', 'function', 'subScript', 'fork', 'wait', 'objection', 'outcome']

/** The palette: bpmn-js's tools, then our kinds, then the menu with the rest. */
export class ScriptPalette {
  static $inject = ['palette', 'scriptAppender', 'modelerWords']
  private readonly appender: ScriptAppender
  private readonly words: ModelerWords

  constructor(palette: Palette, appender: ScriptAppender, words: ModelerWords) {
    this.appender = appender
    this.words = words
    palette.registerProvider(afterAllOthers, this)
  }

  getPaletteEntries(): (entries: Entries) => Entries {
    const ours = Object.fromEntries(kinds.map((kind) => [`create.${kind}`, this.entry(kind)]))
    return ({ create, ...entries }) => {
      const kept = tools.filter((id) => entries[id]).map((id) => [id, entries[id]!] as const)
      return { ...Object.fromEntries(kept), ...ours, 'menu-separator': { group: 'menu', separator: true }, ...(create && { create: { ...create, group: 'menu', title: this.words.addElement, shortcut: 'N' } }) }
    }
  }

  private entry(kind: DrawableKind): Entry {
    const { name, description } = this.words.kinds[kind]
    const start = (event: Event): void => this.appender.drag(kind, event)
    const html = `<div class="entry kind-entry">${glyphSvg(kind, 20)}</div>`
    return { group: 'script', title: `${name}: ${description}`, html, action: { click: start, dragstart: start } }
  }
}
