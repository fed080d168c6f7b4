import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit'

const paths = {
  undo: svg`<path d="M9 14 4 9l5-5"/><path d="M4 9h10a6 6 0 0 1 0 12h-3"/>`,
  redo: svg`<path d="m15 14 5-5-5-5"/><path d="M20 9H10a6 6 0 0 0 0 12h3"/>`,
  fit: svg`<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"/>`,
  more: svg`<circle cx="5" cy="12" r=".8"/><circle cx="12" cy="12" r=".8"/><circle cx="19" cy="12" r=".8"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  upload: svg`<path d="M12 16V4M7 9l5-5 5 5M4 20h16"/>`,
  download: svg`<path d="M12 4v12M7 11l5 5 5-5M4 20h16"/>`,
  search: svg`<circle cx="11" cy="11" r="6.500"/><path d="m20 20-4.200-4.200"/>`,
  restart: svg`<path d="M4 12a8 8 0 1 1 2.500 5.800"/><path d="M4 20v-5h5"/>`,
  down: svg`<path d="m6 9 6 6 6-6"/>`,
  up: svg`<path d="m6 15 6-6 6 6"/>`,
  panel: svg`<rect x="3" y="4" width="18" height="16" rx="2"/><path d="M15 4v16"/>`,
  sliders: svg`<path d="M4 7h10M18 7h2M4 17h2M10 17h10"/><circle cx="16" cy="7" r="2"/><circle cx="8" cy="17" r="2"/>`,
  error: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.500v.1"/>`,
  warning: svg`<path d="M12 4 2.500 20h19z"/><path d="M12 10v4.500M12 17.200v.1"/>`,
  check: svg`<path d="m5 12.500 4.500 4.500L19 7.500"/>`,
  play: svg`<path d="M7 5v14l12-7z"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.500"/><path d="M12 7v5l3.500 2"/>`,
} satisfies { [name: string]: SVGTemplateResult }

/** A line drawing in the color of the text beside it; it never speaks alone, so readers skip it. */
export function icon(name: keyof typeof paths): TemplateResult {
  return html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${paths[name]}</svg>`
}
