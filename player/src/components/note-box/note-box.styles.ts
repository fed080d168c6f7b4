import { css } from 'lit'

export const noteBoxStyles = css`
  ul { display: grid; gap: 4px; margin-bottom: 10px; font-size: 13px; line-height: 18px; color: var(--_ink); overflow-wrap: anywhere; }
  time { color: var(--_ink-3); font-variant-numeric: tabular-nums; }
  label { display: block; font-size: 13px; font-weight: 600; margin-bottom: 4px; }
  textarea.input { resize: vertical; font-size: 14px; }
  .row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-top: 8px; }
  .hint { flex: 1; min-width: 140px; font-size: 12px; line-height: 16px; color: var(--_ink-3); }
`
