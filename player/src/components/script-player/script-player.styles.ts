import { css } from 'lit'

export const scriptPlayerStyles = css`
  :host { display: block; font: 14px/20px var(--_font); color: var(--_ink); -webkit-font-smoothing: antialiased; text-align: start; }
  .player { background: var(--_paper); border: 1px solid var(--_line); border-radius: calc(var(--_radius) + 4px); box-shadow: var(--_shadow); overflow: clip; }
  header { display: flex; align-items: center; gap: 8px; padding: 12px 16px 8px; color: var(--_ink-2); font-size: 13px; }
  h2 { font-size: 13px; line-height: 20px; font-weight: 600; color: var(--_ink); overflow-wrap: anywhere; }
  sp-session-clock { margin-inline-start: auto; font-variant-numeric: tabular-nums; }
  sp-stage-trail { padding: 0 16px 14px; }
  .body { display: grid; gap: 12px; padding: 4px 16px 16px; min-height: 120px; align-content: start; }
  header.idle { padding: 4px; }
  .hint { color: var(--_ink-2); font-size: 13px; display: flex; gap: 8px; margin-top: -4px; }
  .hint b { font-weight: 600; color: var(--_ink-3); }
  .facts { display: flex; flex-wrap: wrap; gap: 6px 16px; font-size: 13px; color: var(--_ink-2); }
  .facts div { display: flex; gap: 5px; }
  .facts dd { color: var(--_ink); font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
  .actions { display: flex; gap: 8px; justify-content: flex-end; }
  .card { padding: 16px; border: 1px solid var(--_line); border-radius: var(--_radius); display: grid; gap: 8px; }
  .card h3 { font-size: 15px; line-height: 22px; font-weight: 600; }
  .card.empty { justify-items: start; gap: 12px; color: var(--_ink-2); }
  .panel { padding: 12px 16px; border-top: 1px solid var(--_line); background: var(--_stage); }
  footer { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 8px; padding: 8px 12px; border-top: 1px solid var(--_line); background: var(--_stage); font-size: 13px; color: var(--_ink-2); }
  .tools { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; margin-inline-start: auto; }
  .tool { display: flex; gap: 5px; align-items: center; min-height: 28px; border: 0; background: none; padding: 2px 4px; color: var(--_ink-2); border-radius: var(--_radius-s); }
  .tool:hover { color: var(--_ink); background: var(--_accent-soft); }
  .draft { color: var(--_ink-3); font-size: 12px; }
  sp-status-banner[tone='bad'] { animation: appear 150ms 350ms backwards; }
  @keyframes appear { from { opacity: 0; } }
  :host([density='compact']) { --sp-phrase-size: 16px; }
  :host([density='compact']) .hint { display: none; }
  :host([density='compact']) .body { gap: 8px; padding-bottom: 12px; }
  @media (prefers-reduced-motion: reduce) { sp-status-banner { animation: none !important; } }
`
