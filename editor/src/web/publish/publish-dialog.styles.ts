import { css } from 'lit'

export const publishDialogStyles = css`
  wa-dialog { --width: 560px; }
  .content { display: grid; gap: 16px; }
  h3 { margin: 0 0 6px; font-size: 13px; color: var(--ink-2); }
  p { margin: 0; }
  ul { margin: 0; padding: 0; list-style: none; max-height: 220px; overflow: auto; border: 1px solid var(--line); border-radius: var(--radius-s); }
  li { padding: 6px 12px; display: flex; gap: 10px; align-items: baseline; } li + li { border-top: 1px solid var(--line); }
  li::before { content: "•"; color: var(--ink-3); font-weight: 700; }
  li.added::before { content: "+"; color: var(--good); } li.removed::before { content: "−"; color: var(--bad); } li.changed::before { content: "~"; color: var(--light-ink); }
  li small { display: block; color: var(--ink-2); } del { color: var(--ink-3); } ins { text-decoration: none; background: var(--good-soft); color: var(--good); border-radius: 3px; padding: 0 3px; }
  .problems li::before { content: none; }
  footer { display: flex; gap: 12px; align-items: center; justify-content: flex-end; }
  .clock { font-variant-numeric: tabular-nums; color: var(--ink-2); margin-right: auto; }
  .stage { background: linear-gradient(180deg, #241f3d calc(100% - 20px), #ffb224 calc(100% - 20px), #ffb224 calc(100% - 18px), #3b3170 calc(100% - 18px)); color: #f1eff8; border-radius: var(--radius); padding: 28px 20px 40px; text-align: center; font-size: 19px; line-height: 28px; font-weight: 650; }
  .stage .clock { display: block; color: #ffc24d; font-size: 28px; line-height: 36px; margin: 4px 0 0; }
`
