import { css } from 'lit'

export const scriptPanelStyles = css`
  :host { display: block; color: var(--ink); background: var(--paper); font: 14px/20px var(--font); }
  header { display: grid; grid-template-columns: 34px minmax(0, 1fr); gap: 0 10px; align-items: center; padding: 10px 16px; border-bottom: 1px solid var(--line); }
  .sign { width: 34px; height: 34px; border-radius: 8px; background: var(--accent-soft); color: var(--accent); display: grid; place-items: center; grid-row: span 2; }
  .sign svg { width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
  header small { color: var(--ink-3); font-size: 12px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .title { font-weight: 650; }
  .problems { list-style: none; margin: 0; padding: 8px 16px; border-bottom: 1px solid var(--line); display: grid; gap: 6px; font-size: 13px; }
  .problems li { display: flex; gap: 8px; justify-content: space-between; }
  .problems .link { white-space: nowrap; align-self: start; } .problems .error { color: var(--bad); } .problems .warning { color: var(--light-ink); }
  .group > summary { display: flex; align-items: center; gap: 8px; padding: 10px 16px; border-bottom: 1px solid var(--line); cursor: pointer; list-style: none; }
  .group > summary::-webkit-details-marker { display: none; }
  .group h3 { margin: 0; font-size: 13px; font-weight: 650; }
  .dot { width: 8px; height: 8px; border-radius: 50%; background: var(--accent); margin-left: auto; }
  .count { margin-left: auto; background: var(--accent-soft); color: var(--accent); border-radius: 99px; padding: 0 7px; font-size: 12px; font-weight: 600; }
  .group > .body { padding: 12px 16px 16px; border-bottom: 1px solid var(--line); display: grid; gap: 12px; }
  .body > * { min-width: 0; }
  .body p { margin: 0; } .hint { color: var(--ink-3); font-size: 12px; line-height: 17px; margin-top: -6px !important; }
  .wordings, .wordings > div { display: flex; gap: 14px; font-size: 13px; align-items: center; }
  .wordings button { border: 0; background: none; padding: 2px 0; color: var(--ink-2); }
  .wordings button[aria-selected='true'] { color: var(--accent); font-weight: 650; box-shadow: 0 2px 0 var(--accent); }
  .wordings small { color: var(--ink-3); font-weight: 400; }
  .language { width: auto; margin-left: auto; padding: 2px 6px; border-color: transparent; }
  .two { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
  .fact { display: grid; grid-template-columns: 1fr 1fr auto; gap: 6px; align-items: center; }
  .check { display: flex; gap: 8px; align-items: center; }
  .add { justify-self: start; }
  .stage { display: grid; grid-template-columns: 1fr auto; gap: 8px; align-items: center; } .stage small { color: var(--ink-3); }
  .variable { display: grid; gap: 2px; } .variable code { font: 600 13px/18px var(--mono); overflow-wrap: anywhere; }
  .variable small { color: var(--ink-3); font-size: 12px; line-height: 17px; } .variable .link { font-size: 12px; }
  .chosen > summary { display: flex; justify-content: space-between; gap: 8px; cursor: pointer; list-style: none; margin-bottom: 6px; }
  .facts { display: flex; gap: 8px; margin: 0; font-size: 12px; color: var(--ink-3); } .facts dd { margin: 0; } .facts dd + dd::before { content: '· '; }
`
