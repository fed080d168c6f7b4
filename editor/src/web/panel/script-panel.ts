import { html, LitElement, nothing, svg, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { controlStyles } from '../theme/control-styles.ts'
import type { BpmnCanvas } from '../modeler/canvas/create-canvas.ts'
import type { Canvas, DiagramElement, ElementRegistry, Selection } from '../modeler/canvas/diagram.ts'
import type { Catalogue } from '../modeler/catalogue.ts'
import type { ScriptEdits } from '../modeler/commands/script-edits.ts'
import { elementKind } from '../modeler/drawing/element-kind.ts'
import { processOf } from '../modeler/drawing/process-of.ts'
import { glyphs } from '../modeler/looks/glyphs.ts'
import type { ProblemWatch } from '../modeler/marks/problem-watch.ts'
import type { ScriptContextPad } from '../modeler/menus/script-context-pad.ts'
import { modelerWords } from '../modeler/words/modeler-words.ts'
import './controls/draft-text.ts'
import type { DraftText } from './controls/draft-text.ts'
import { groupsFor } from './groups-for.ts'
import type { PanelContext } from './panel-context.ts'
import { scriptPanelStyles } from './script-panel.styles.ts'
import { panelWords } from './words/panel-words.ts'

const news = ['selection.changed', 'elements.changed', 'commandStack.changed', 'import.done', 'catalogue.changed', 'root.set']

/** What a methodologist sees and changes of the selected element; of the script itself while nothing is selected. */
export class ScriptPanel extends LitElement {
  static override properties = { element: { state: true }, wording: { state: true } }
  static override styles = [controlStyles, scriptPanelStyles]

  declare element: DiagramElement | undefined
  declare wording: Pick<PanelContext, 'channel' | 'language'>
  #canvas: BpmnCanvas | undefined
  #lang: 'en' | 'ru' = 'en'

  constructor() {
    super()
    this.wording = { channel: 'operator', language: undefined }
  }

  /** Follows the selection and the edits of a canvas from now on. */
  connect(canvas: BpmnCanvas, lang: 'en' | 'ru'): void {
    this.#canvas = canvas
    this.#lang = lang
    this.setAttribute('aria-label', panelWords(lang).panel)
    canvas.on(news, () => this.#follow())
    canvas.get<ProblemWatch>('problemWatch').listeners.add(() => this.requestUpdate())
  }

  /** Makes what is typed and not yet in the drawing part of it. */
  commitPending(): void {
    for (const field of textsIn(this.renderRoot)) field.commit()
  }

  protected override render() {
    if (!this.element?.businessObject) return nothing
    const context = this.#context(this.element)
    const groups = groupsFor[elementKind(context.object)]
    return keyed(this.element.id, html`${this.#renderHead(context)}${renderProblems(context)}${groups.map((group) => group(context))}`)
  }

  #renderHead({ element, object, edits, words, kindWords }: PanelContext): TemplateResult {
    const kind = elementKind(object)
    return html`<header>
      <span class="sign"><svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${glyphs[kind]} />`}</svg></span>
      <draft-text bare class="title" .caption=${words.name} .value=${object.name ?? ''} .placeholder=${words.noName}
        @commit=${(event: CustomEvent<string>) => edits.setName(element, event.detail)}></draft-text>
      <small>${kindWords.kinds[kind].name} · ${object.id}</small>
    </header>`
  }

  #follow(): void {
    const selected = this.#service<Selection>('selection').get()
    const root = this.#service<Canvas>('canvas').getRootElement()
    const next = selected.length === 1 ? selected[0]!.labelTarget ?? selected[0]! : root
    if (next.id !== this.element?.id) this.commitPending()
    this.element = next
    this.requestUpdate()
  }

  #context(element: DiagramElement): PanelContext {
    const kindWords = modelerWords(this.#lang)
    const registry = this.#service<ElementRegistry>('elementRegistry')
    const object = element.parent ? element.businessObject : processOf(element.businessObject) ?? element.businessObject
    return {
      element, object, kindWords, words: panelWords(this.#lang), lang: this.#lang, ...this.wording,
      edits: this.#service<ScriptEdits>('scriptEdits'),
      catalogue: this.#service<Catalogue>('catalogue'),
      choose: (wording) => { this.wording = wording },
      all: () => registry.filter((candidate) => !candidate.labelTarget),
      find: (id) => registry.get(id),
      select: (target) => this.#select(target),
      openMenu: (target) => this.#openMenu(target),
      problems: this.#service<ProblemWatch>('problemWatch').problems.filter(({ elementId, rule }) => elementId === object.id && rule !== 'answer-leads-nowhere'),
    }
  }

  #select(target: DiagramElement): void {
    this.#service<Selection>('selection').select(target)
    this.#service<Canvas>('canvas').scrollToElement(target)
  }

  #openMenu(target: DiagramElement): void {
    this.#select(target)
    this.#service<ScriptContextPad>('scriptContextPad').openMenu(target)
  }

  #service<Service>(name: string): Service {
    return this.#canvas!.get<Service>(name)
  }
}

/** The problems of the element, but for those that the answers tell of at their place. */
function renderProblems({ problems, words }: PanelContext): TemplateResult | typeof nothing {
  if (!problems.length) return nothing
  return html`<ul class="problems" aria-label=${words.problems}>${problems.map(({ severity, message, fix }) => html`<li><span class=${severity}>${message}</span>${fix ? html`<button class="link"
    @click=${() => fix.apply()}>${fix.label}</button>` : nothing}</li>`)}</ul>`
}

/** The text fields under a root, those inside other elements of the panel included. */
function textsIn(root: ParentNode): DraftText[] {
  return [...root.querySelectorAll('*')].flatMap((node) => {
    if (node.localName === 'draft-text') return [node as DraftText]
    return node.shadowRoot ? textsIn(node.shadowRoot) : []
  })
}

customElements.define('script-panel', ScriptPanel)

declare global { interface HTMLElementTagNameMap { 'script-panel': ScriptPanel } }
