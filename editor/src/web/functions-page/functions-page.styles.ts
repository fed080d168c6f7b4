import { css } from 'lit'

export const functionsPageStyles = css`
  main > p { margin: 0; color: var(--ink-2); max-width: 76ch; }
  section { background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); }
  h2 { font-size: 14px; line-height: 20px; margin: 0; padding: 12px 16px; }
  dl { margin: 0; }
  dl > div { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) minmax(0, 5fr); gap: 4px 20px; padding: 10px 16px; border-top: 1px solid var(--line); }
  dd { margin: 0; color: var(--ink-2); }
  code { font: 13px/20px var(--mono); overflow-wrap: anywhere; }
  dt code { font-weight: 600; }
  .example { display: flex; gap: 8px; flex-wrap: wrap; align-items: baseline; } .example span { color: var(--ink-3); }
  @media (max-width: 820px) {
    dl > div { grid-template-columns: minmax(0, 1fr); }
  }
`
