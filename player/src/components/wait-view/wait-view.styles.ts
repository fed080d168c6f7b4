import { css } from 'lit'

export const waitViewStyles = css`
  :host { display: grid; gap: 12px; }
  .wait { padding: 14px 16px 16px 18px; border-inline-start: 4px solid var(--_line-strong); border-radius: 4px var(--_radius) var(--_radius) 4px; background: var(--_stage); }
  .doing { font-size: 15px; line-height: 22px; color: var(--_ink-2); }
  .dots::after { content: '…'; }
  .bar { height: 3px; margin: 10px 0 14px; border-radius: 2px; background: linear-gradient(90deg, var(--_line) 0 35%, var(--_accent) 50%, var(--_line) 65% 100%); background-size: 300% 100%; animation: pass 1.6s linear infinite; }
  @keyframes pass { from { background-position: 100% 0; } to { background-position: 0 0; } }
  .skeleton { display: grid; gap: 10px; }
  .skeleton i { height: 14px; border-radius: 4px; background: var(--_line); }
  .skeleton i:nth-child(2) { width: 88%; }
  .skeleton i:nth-child(3) { width: 46%; }
  .ghosts { display: grid; gap: 6px; }
  .ghosts i { height: 44px; border: 1px solid var(--_line); border-radius: var(--_radius); }
  .filler { padding: 10px 16px 12px 18px; border-inline-start: 4px solid var(--_light); background: var(--_light-soft); border-radius: 4px var(--_radius) var(--_radius) 4px; }
  .filler span { font-size: 13px; color: var(--_light-ink); }
  .filler p { font-size: var(--sp-phrase-size, 19px); line-height: 1.474; }
`
