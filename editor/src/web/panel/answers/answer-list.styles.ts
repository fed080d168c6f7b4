import { css } from 'lit'

export const answerListStyles = css`
  :host { display: grid; gap: 12px; }
  ol { list-style: none; margin: 0; padding: 0; }
  li { display: grid; grid-template-columns: 22px minmax(0, 1fr) auto; gap: 2px 8px; align-items: center; padding: 6px 0; }
  li + li { border-top: 1px solid var(--line); }
  li draft-text { --field-border: transparent; }
  .actions { display: flex; }
  .icon { width: 26px; height: 26px; color: var(--ink-3); }
  .icon.on { color: var(--accent); }
  .way { grid-column: 2 / -1; display: flex; gap: 8px; font-size: 12px; color: var(--ink-3); min-width: 0; }
  .way .target { border: 0; background: none; padding: 0; font-size: 12px; color: var(--ink-3); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .way .target:hover { color: var(--accent); }
  .way.open { color: var(--bad); justify-content: space-between; }
  .way .link { font-size: 12px; }
  .check { display: flex; gap: 8px; align-items: center; }
  form { display: flex; gap: 8px; }
`
