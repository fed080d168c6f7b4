import { css } from 'lit'

export const scriptPageStyles = css`
  main { display: grid; grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr); height: 100vh; height: 100dvh; background: var(--paper); overflow: hidden; }
  .notice { display: flex; gap: 12px; align-items: center; padding: 6px 16px; background: var(--light-soft); color: var(--light-ink); border-bottom: 1px solid var(--line); }
  .notice button { margin-left: auto; color: inherit; }
  wa-split-panel { --divider-width: 1px; --min: 300px; --max: 60%; height: 100%; min-height: 0; }
  wa-split-panel::part(divider) { background: var(--line); }
  .left { display: grid; grid-template-rows: minmax(0, 1fr) auto; height: 100%; min-width: 0; min-height: 0; }
  .canvas { position: relative; min-height: 0; min-width: 0; }
  ::slotted([slot="canvas"]) { position: absolute; inset: 0; }
  .right { height: 100%; min-height: 0; overflow: auto; background: var(--paper); }
  ::slotted([slot="panel"]) { display: block; height: 100%; overflow: auto; }
  .drawer { border-top: 1px solid var(--line); background: var(--paper); display: flex; flex-direction: column; min-height: 0; }
  .drawer header { display: flex; align-items: center; gap: 12px; padding: 4px 8px 4px 16px; font-size: 13px; color: var(--ink-2); }
  .drawer header b { color: var(--ink); } .drawer header .icon { margin-left: auto; }
  .drawer .count { background: var(--bad-soft); color: var(--bad); border-radius: 99px; padding: 0 7px; font-size: 12px; font-weight: 600; } .drawer .count.warning { background: var(--light-soft); color: var(--light-ink); } .drawer .count.none { background: var(--good-soft); color: var(--good); }
  .drawer .content { height: 156px; overflow: auto; border-top: 1px solid var(--line); }
  .drawer.test .content { height: 220px; border: 0; }
  .message { display: grid; place-content: center; justify-items: center; gap: 12px; padding: 32px; text-align: center; background: var(--stage); }
  .message h2 { margin: 0; font-size: 17px; } .message p { margin: 0; max-width: 520px; color: var(--ink-2); } .message div { display: flex; gap: 8px; flex-wrap: wrap; justify-content: center; }
  .loading { position: absolute; inset: 0; display: grid; grid-template-columns: 36px 160px 160px 36px; gap: 54px; place-content: center; align-items: center; pointer-events: none; }
  .narrow { display: grid; grid-template-rows: minmax(0, 1fr) auto; min-height: 0; }
  .narrow.testing { grid-template-rows: minmax(0, 2fr) minmax(0, 4fr) auto; }
  .sheet { display: grid; grid-template-rows: auto minmax(0, 1fr); border-top: 1px solid var(--line); box-shadow: 0 -6px 20px rgb(0 0 0 / .12); background: var(--paper); min-height: 0; }
  .sheet.open { height: 62vh; }
  .sheet > button { border: 0; background: none; padding: 10px 16px; display: flex; justify-content: space-between; align-items: center; font-weight: 650; }
  .sheet:not(.open) .right { display: none; }
  @media (max-width: 900px) { .drawer .content { height: 120px; } }
`
