import type { ElementKind } from '../drawing/element-kind.ts'

/** The sign of each kind of element: path data in a box of 16 × 16, drawn as a line. */
export const glyphs: { [kind in ElementKind]: string } = {
  script: 'M4 1.500h6l3 3v10H4zM10 1.500v3h3M6 8h5M6 11h5',
  say: 'M2 3h12v8H7.500L4 14v-3H2z',
  ask: 'M5 6a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.100-1.500 2.200M8 13v.6',
  form: 'M2.500 2.500h11v11h-11zM5 6h6M5 8.500h6M5 11h3',
  function: 'M11.500 2.800c-2.500-.8-3.300.7-3.700 3L6.300 13c-.3 1.400-1.200 1.800-2.600 1.400M5 7.200h5.500',
  subScript: 'M3 2v7a2 2 0 0 0 2 2h7.500M9.500 8l3 3-3 3',
  objection: 'M13 8.500A5 5 0 1 1 8 3.500h4M9.500 1l2.700 2.500-2.700 2.500',
  outcome: 'M4 14.500V2M4 2.500h8.500l-2 3 2 3H4',
  openEnd: 'M8 3v6.500M8 12v.8',
  wait: 'M8 1.800a6.200 6.200 0 1 0 .01 0M8 4.500V8l2.500 1.700',
  fallback: 'M3 13l3-9 3.500 6L13 3',
  flow: 'M2 8h11M9.500 4.500 13 8l-3.500 3.500',
  fork: 'M8 1.500 14.500 8 8 14.500 1.500 8zM6 6l4 4M10 6l-4 4',
  start: 'M8 2.500a5.500 5.500 0 1 0 .01 0',
  other: 'M2.500 4h11v8h-11z',
}

/** A glyph as SVG text, for the places where diagram-js takes markup. Holds constants only. */
export function glyphSvg(kind: ElementKind, size = 18): string {
  return `<svg class="kind-glyph" width="${size}" height="${size}" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${glyphs[kind]}"/></svg>`
}
