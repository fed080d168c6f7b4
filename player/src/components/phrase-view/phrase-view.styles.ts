import { css } from 'lit'

export const phraseViewStyles = css`
  .say {
    padding: 14px 16px 14px 18px; border-inline-start: 4px solid var(--_light); background: var(--_light-soft); color: var(--_ink);
    border-radius: 4px var(--_radius) var(--_radius) 4px; font-size: var(--sp-phrase-size, 19px); line-height: 1.474; text-wrap: pretty; overflow-wrap: anywhere;
    display: grid; gap: 8px;
  }
  .say:focus { outline: none; }
  .say:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .value, strong { font-weight: 650; }
  .missing { border: 1px dashed var(--_light-ink); color: var(--_light-ink); border-radius: 5px; padding: 0 5px; font-size: 0.84em; }
  ul { padding-inline-start: 20px; list-style: disc; }
  code { font-family: ui-monospace, 'Cascadia Mono', 'Noto Sans Mono', monospace; font-size: 0.9em; }
  a { color: var(--_accent); }
`
