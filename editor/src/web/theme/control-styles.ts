import { css } from 'lit'

/** Buttons, chips, fields and keys as every shadow root of the editor draws them. */
export const controlStyles = css`
  *, ::before, ::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  button, input, textarea, select { font: inherit; color: inherit; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  button { cursor: pointer; }
  button:disabled { cursor: not-allowed; opacity: .55; }
  .primary, .quiet, .danger { display: inline-flex; align-items: center; gap: 6px; border-radius: var(--radius-s); padding: 6px 14px; white-space: nowrap; }
  .primary { background: var(--accent); color: var(--on-accent); border: 1px solid transparent; font-weight: 600; }
  .quiet { background: transparent; border: 1px solid var(--line); color: var(--ink); }
  .quiet:hover:enabled { border-color: var(--line-strong); background: var(--stage); }
  .danger { background: var(--bad-soft); color: var(--bad); border: 1px solid transparent; font-weight: 600; }
  .icon { display: inline-grid; place-items: center; width: 32px; height: 32px; padding: 0; border: 0; border-radius: var(--radius-s); background: transparent; color: var(--ink-2); }
  .icon:hover:enabled { background: var(--stage); color: var(--ink); }
  .link { background: none; border: 0; padding: 0; color: var(--accent); font-weight: 600; text-align: start; text-decoration: none; cursor: pointer; }
  .link:hover { text-decoration: underline; }
  .chip { display: inline-flex; align-items: center; gap: 6px; padding: 1px 8px; border-radius: 99px; font-size: 12px; line-height: 18px; background: var(--stage); color: var(--ink-2); border: 1px solid var(--line); white-space: nowrap; }
  .chip.live { background: var(--good-soft); color: var(--good); border-color: transparent; }
  .chip.draft { background: var(--light-soft); color: var(--light-ink); border-color: transparent; }
  .chip.bad { background: var(--bad-soft); color: var(--bad); border-color: transparent; }
  .field { display: grid; gap: 4px; }
  .field > span { font-size: 12px; font-weight: 600; color: var(--ink-2); }
  input[type="text"], input[type="search"], textarea, select { width: 100%; padding: 7px 10px; border: 1px solid var(--line-strong); border-radius: var(--radius-s); background: var(--paper); }
  textarea { resize: vertical; min-height: 64px; }
  ::placeholder { color: var(--ink-3); opacity: 1; }
  kbd { font: 600 12px/18px var(--font); min-width: 20px; padding: 0 5px; display: inline-grid; place-items: center; border: 1px solid var(--line-strong); border-bottom-width: 2px; border-radius: 5px; color: var(--ink-2); background: var(--paper); }
  .note { padding: 8px 12px; border-radius: var(--radius-s); background: var(--stage); color: var(--ink-2); }
  .note.bad { background: var(--bad-soft); color: var(--bad); }
  .note.care { background: var(--light-soft); color: var(--light-ink); }
  .note.good { background: var(--good-soft); color: var(--good); }
  .skeleton { border-radius: var(--radius-s); background: linear-gradient(90deg, var(--line), var(--stage), var(--line)) 0 / 200% 100%; animation: shimmer 1.4s linear infinite; min-height: 14px; }
  @keyframes shimmer { to { background-position: -200% 0; } }
  @media (prefers-reduced-motion: reduce) { .skeleton { animation: none; } }
  svg.i { width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; flex: none; }
`
