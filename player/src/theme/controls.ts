import { css } from 'lit'

/** What every part shares: reset, keys, buttons, chips, focus, reduced motion. Inherits the tokens of `<script-player>`. */
export const controls = css`
  *, *::before, *::after { box-sizing: border-box; }
  :host { display: block; }
  :host([hidden]) { display: none; }
  button, input, textarea, select { font: inherit; color: inherit; }
  button { cursor: pointer; touch-action: manipulation; }
  button[aria-disabled='true'] { cursor: default; }
  p, h2, h3, dl, dd, ol, ul { margin: 0; padding: 0; }
  ol, ul { list-style: none; }
  kbd {
    font: 600 12px/18px var(--_font); min-width: 20px; height: 20px; padding: 0 5px; display: inline-grid; place-items: center; flex: none;
    border: 1px solid var(--_line-strong); border-bottom-width: 2px; border-radius: 5px; color: var(--_ink-2); background: var(--_paper);
  }
  .chip {
    display: inline-flex; align-items: center; gap: 6px; padding: 1px 8px; border-radius: 99px; font-size: 12px; line-height: 18px; white-space: nowrap;
    background: var(--_stage); color: var(--_ink-2); border: 1px solid var(--_line);
  }
  .primary, .quiet { display: inline-flex; align-items: center; gap: 8px; min-height: 36px; border-radius: var(--_radius-s); padding: 6px 14px; }
  .primary { background: var(--_accent); color: var(--_on-accent); border: 1px solid transparent; font-weight: 600; }
  .primary kbd { background: transparent; color: inherit; border-color: currentColor; }
  .quiet { background: transparent; border: 1px solid var(--_line-strong); color: var(--_ink); }
  .quiet:hover { border-color: var(--_accent); background: var(--_accent-soft); }
  .input {
    width: 100%; min-height: 38px; padding: 7px 10px; border: 1px solid var(--_line-strong); border-radius: var(--_radius-s);
    background: var(--_paper); font-size: 15px; line-height: 22px;
  }
  .input::placeholder { color: var(--_ink-3); opacity: 1; }
  .input:focus-visible { outline-offset: 0; border-color: transparent; }
  :focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important; } }
  @media (forced-colors: active) { .primary, .quiet, kbd, .chip { border: 1px solid; } }
`
