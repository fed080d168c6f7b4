import { css } from 'lit'

export const answerListStyles = css`
  .answers { display: grid; gap: 6px; }
  .answer {
    display: flex; align-items: center; gap: 12px; width: 100%; min-height: 44px; text-align: start; padding: 8px 12px; color: var(--_ink);
    border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_paper); font-size: 15px; line-height: 22px; transition: border-color 120ms, background-color 120ms;
  }
  .answer:hover { border-color: var(--_accent); background: var(--_accent-soft); }
  .answer:focus-visible { outline-offset: 1px; }
  .answer.none { border-style: dashed; border-color: var(--_line-strong); color: var(--_ink-2); }
  .answer.chosen { border-color: var(--_accent); background: var(--_accent-soft); color: var(--_ink); }
  .answer.chosen kbd { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
  .answer[aria-disabled='true']:not(.chosen) { color: var(--_ink-3); background: var(--_paper); border-color: var(--_line); }
  .label { overflow-wrap: anywhere; }
  .usual { margin-inline-start: auto; font-size: 12px; color: var(--_ink-3); display: flex; gap: 6px; align-items: center; white-space: nowrap; }
  .words { margin-top: 8px; padding: 12px; display: grid; gap: 6px; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_stage); }
  .words label { font-size: 13px; font-weight: 600; }
  .optional { color: var(--_ink-3); font-weight: 400; }
  .row { display: flex; gap: 8px; justify-content: flex-end; margin-top: 4px; }
`
