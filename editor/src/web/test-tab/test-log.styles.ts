import { css } from 'lit'

export const testLogStyles = css`
  :host { display: flex; flex-direction: column; min-height: 0; font-size: 13px; }
  header { display: flex; align-items: center; gap: 4px; padding: 4px 12px; border-bottom: 1px solid var(--line); }
  [role="tab"] { border: 0; background: none; padding: 4px 8px; color: var(--ink-2); border-radius: var(--radius-s); }
  [aria-selected="true"] { color: var(--ink); font-weight: 650; }
  header label { margin-left: auto; display: flex; gap: 6px; align-items: center; color: var(--ink-2); }
  [role="tabpanel"] { overflow: auto; flex: 1; min-height: 0; }
  table { width: 100%; border-collapse: collapse; }
  .calls { table-layout: fixed; } .calls th:nth-child(1) { width: 20%; } .calls th:nth-child(2) { width: 26%; } .calls th:nth-child(4) { width: 190px; }
  th { text-align: start; font-size: 12px; color: var(--ink-3); padding: 6px 16px; font-weight: 600; }
  td { padding: 6px 16px 8px; border-top: 1px solid var(--line); vertical-align: top; }
  td code { font: 12px/18px var(--mono); color: var(--ink-2); overflow-wrap: anywhere; display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; }
  td select { padding: 2px 6px; width: 100%; }
  td small { display: block; color: var(--ink-3); }
  .scope { white-space: nowrap; color: var(--ink-2); }
  .error { color: var(--bad); } .waits { color: var(--light-ink); }
  .none { margin: 0; padding: 16px; color: var(--ink-2); }
  @media (max-width: 700px) {
    .calls thead { position: absolute; clip-path: inset(50%); }
    .calls tr { display: grid; grid-template-columns: 1fr 170px; padding: 8px 16px; gap: 4px 12px; border-top: 1px solid var(--line); }
    .calls td { padding: 0; border: 0; } .calls td:nth-child(2), .calls td:nth-child(3) { grid-column: 1 / -1; order: 1; }
  }
`
