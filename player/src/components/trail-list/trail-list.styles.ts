import { css } from 'lit'

export const trailListStyles = css`
  ol { display: grid; max-height: 220px; overflow: auto; }
  li { border-inline-start: 2px solid var(--_accent); }
  li.now { border-color: var(--_light); font-weight: 600; }
  .entry { display: flex; gap: 8px; justify-content: space-between; width: 100%; min-height: 30px; padding: 5px 8px 5px 12px; border: 0; background: none; text-align: start; font-size: 13px; line-height: 18px; color: var(--_ink); }
  button.entry:hover { background: var(--_accent-soft); }
  button.entry .name { text-decoration: underline; text-decoration-color: var(--_line-strong); text-underline-offset: 3px; }
  .entry:focus-visible { outline-offset: -2px; }
  .name { overflow-wrap: anywhere; }
  .answer { color: var(--_ink-2); text-align: end; max-width: 50%; overflow-wrap: anywhere; }
`
