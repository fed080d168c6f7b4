import { LitElement, html } from 'lit'
import type { BpmnCanvas } from '../modeler/canvas/create-canvas.ts'
export class ScriptPanel extends LitElement {
  connect(_canvas: BpmnCanvas, _lang: string): void {}
  commitPending(): void {}
  override render() { return html`panel` }
}
customElements.define('script-panel', ScriptPanel)
declare global { interface HTMLElementTagNameMap { 'script-panel': ScriptPanel } }
