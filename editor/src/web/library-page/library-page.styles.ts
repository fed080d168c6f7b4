import { css } from 'lit'

export const libraryPageStyles = css`
  .list { background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); overflow: hidden; }
  table { width: 100%; border-collapse: collapse; }
  th { text-align: start; font-size: 12px; color: var(--ink-3); font-weight: 600; padding: 10px 16px; }
  td { padding: 12px 16px; border-top: 1px solid var(--line); font-variant-numeric: tabular-nums; color: var(--ink-2); }
  tbody tr { position: relative; }
  tbody tr:hover { background: var(--accent-soft); }
  td a { color: var(--ink); font-weight: 600; text-decoration: none; }
  td a::after { content: ""; position: absolute; inset: 0; }
  td a:focus-visible { outline: none; }
  tr:has(a:focus-visible) { outline: 2px solid var(--accent); outline-offset: -2px; }
  .chips { display: flex; gap: 6px; flex-wrap: wrap; }
  .hint { margin: 0; padding: 10px 16px; border-top: 1px solid var(--line); color: var(--ink-3); font-size: 12px; }
  .empty { padding: 56px 24px; text-align: center; display: grid; gap: 10px; justify-items: center; }
  .empty h2 { margin: 0; font-size: 17px; }
  .empty p { margin: 0; color: var(--ink-2); }
  .drop { position: fixed; inset: 12px; z-index: 10; border: 2px dashed var(--accent); border-radius: 16px; background: color-mix(in srgb, var(--accent-soft) 88%, transparent); color: var(--accent); display: grid; place-items: center; font-size: 19px; font-weight: 650; pointer-events: none; }
  @media (max-width: 700px) {
    thead { position: absolute; clip-path: inset(50%); }
    tbody tr { display: grid; grid-template-columns: 1fr auto; gap: 6px 12px; padding: 12px 16px; border-top: 1px solid var(--line); }
    td { padding: 0; border: 0; }
    td:nth-child(2) { grid-column: 1 / -1; order: 3; }
    td:nth-child(4) { order: 4; grid-column: 1 / -1; font-size: 12px; }
  }
`
