import { css, html, LitElement, nothing } from 'lit'
import { icon } from '../icons/icon.ts'
import type { DrawingProblem } from '../modeler/index.ts'
import { texts } from '../strings/texts.ts'
import { controlStyles } from '../theme/control-styles.ts'

/** Mistakes of the drawing, each with the way to its element and, where there is one, its repair. Fires `select-element` (element id). */
export class ProblemList extends LitElement {
  static override styles = [controlStyles, css`
    ul { margin: 0; padding: 0; list-style: none; }
    li { display: grid; grid-template-columns: 18px minmax(120px, 210px) 1fr auto; gap: 10px; padding: 7px 16px; align-items: center; border-bottom: 1px solid var(--line); }
    .error { color: var(--bad); } .warning { color: var(--light-ink); } li svg.i { display: block; }
    .where { font-weight: 650; color: var(--ink); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .none { margin: 0; padding: 16px; color: var(--ink-2); }
    @media (max-width: 700px) { li { grid-template-columns: 18px 1fr auto; } .message { grid-column: 2 / -1; grid-row: 2; } }
  `]
  static override properties = { problems: { attribute: false }, fixable: { type: Boolean } }

  declare problems: DrawingProblem[]
  /** Whether repairs are offered. */
  declare fixable: boolean

  constructor() {
    super()
    this.problems = []
    this.fixable = false
  }

  protected override render() {
    if (this.problems.length === 0) return html`<p class="none">${texts().noProblems}</p>`
    return html`<ul>${this.problems.map((problem) => this.#renderProblem(problem))}</ul>`
  }

  #renderProblem(problem: DrawingProblem) {
    const { severity, elementId, elementName, message, fix } = problem
    return html`<li>
      <span class=${severity} role="img" aria-label=${severity === 'error' ? texts().errorMark : texts().warningMark}>${icon(severity)}</span>
      <button class="link where" @click=${() => this.#select(elementId)}>${elementName || texts().wholeScript}</button>
      <span class="message">${message}</span>
      ${fix && this.fixable ? html`<button class="link fix" @click=${() => fix.apply()}>${fix.label}</button>` : nothing}
    </li>`
  }

  #select(elementId: string | undefined): void {
    this.dispatchEvent(new CustomEvent('select-element', { detail: elementId, bubbles: true, composed: true }))
  }
}

customElements.define('problem-list', ProblemList)
