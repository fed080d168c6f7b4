import { css } from 'lit'

export const testSideStyles = css`
  :host { display: grid; grid-template-rows: auto minmax(0, 1fr); height: 100%; background: var(--stage); container-type: inline-size; }
  header { display: flex; align-items: center; gap: 8px; padding: 8px 12px; background: var(--paper); border-bottom: 1px solid var(--line); }
  header b { margin-right: auto; }
  .stage { overflow: auto; padding: 12px; }
  form { display: grid; gap: 14px; padding: 16px; background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); }
  form p { margin: 0; } form h2 { margin: 0; font-size: 13px; }
  .row { display: grid; grid-template-columns: 2fr 3fr 32px; gap: 6px; margin-top: 6px; }
  .row input { font-family: var(--mono); font-size: 12.5px; min-width: 0; }
  .two { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; }
  .intro { color: var(--ink-2); }
  script-player { display: block; --sp-radius: 10px; }
`
