import { css } from 'lit'

export const fieldListStyles = css`
  :host { display: grid; gap: 12px; }
  ol { list-style: none; margin: 0; padding: 0; }
  li { padding: 4px 0; }
  li + li { border-top: 1px solid var(--line); }
  .row { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; align-items: center; }
  .head { display: flex; justify-content: space-between; gap: 8px; padding: 6px 0; border: 0; background: none; text-align: start; }
  .head span { overflow: hidden; text-overflow: ellipsis; }
  small { color: var(--ink-3); font-size: 12px; white-space: nowrap; }
  .icon { width: 26px; height: 26px; color: var(--ink-3); }
  form { display: flex; gap: 8px; }
`
