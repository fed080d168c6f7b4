import { css } from 'lit'

export const stageTrailStyles = css`
  ol { display: flex; gap: 4px; }
  li { flex: 1; min-width: 0; padding-top: 10px; border-top: 4px solid var(--_line); border-radius: 2px; font-size: 12px; line-height: 16px; color: var(--_ink-3); }
  .done { border-color: var(--_accent); }
  .now { border-color: var(--_light); color: var(--_ink); font-weight: 600; }
  .name { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  li:last-child:not(:first-child) .name { text-align: end; }
  li:not(:first-child):not(:last-child) .name { text-align: center; }
  .many li:not(.now) .name { visibility: hidden; }
  .many .name { overflow: visible; }
  @media (forced-colors: active) { .now { border-color: Highlight; } }
`
