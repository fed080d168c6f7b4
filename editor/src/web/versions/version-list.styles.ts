import { css } from 'lit'

export const versionListStyles = css`
  wa-drawer { --size: min(420px, 100vw); }
  p { margin: 0 0 12px; }
  .list { margin: 0; padding: 0; list-style: none; display: grid; gap: 10px; }
  li { border: 1px solid var(--line); border-radius: var(--radius); padding: 12px 14px; display: grid; gap: 8px; }
  li.live { border-color: var(--good); }
  li header { display: flex; gap: 8px; align-items: center; } li time { margin-left: auto; color: var(--ink-3); font-size: 12px; }
  li p { margin: 0; color: var(--ink-2); overflow-wrap: anywhere; } li p.none { color: var(--ink-3); }
  li footer { display: flex; gap: 14px; align-items: center; flex-wrap: wrap; }
  .clock { font-variant-numeric: tabular-nums; color: var(--ink-2); }
`
