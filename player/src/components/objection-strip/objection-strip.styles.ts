import { css } from 'lit'

export const objectionStripStyles = css`
  .strip { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; }
  .key { border: 0; background: none; padding: 2px; border-radius: var(--_radius-s); min-height: 28px; }
  .objection {
    min-height: 28px; border: 1px solid var(--_line-strong); background: var(--_paper); color: var(--_ink-2); border-radius: 99px; padding: 2px 11px; font-size: 13px; line-height: 18px; text-align: start;
  }
  .objection:hover { border-color: var(--_accent); color: var(--_ink); background: var(--_accent-soft); }
  .objection.chosen { border-color: var(--_light); background: var(--_light-soft); color: var(--_light-ink); }
  .input { width: 170px; min-height: 28px; padding: 2px 10px; font-size: 13px; line-height: 20px; border-radius: 99px; }
  .none { font-size: 13px; color: var(--_ink-3); }
`
