import { css } from 'lit'

export const endCardStyles = css`
  .mark { display: inline-grid; place-items: center; width: 32px; height: 32px; border-radius: 50%; background: var(--_good-soft); color: var(--_good); font-weight: 700; }
  h3 { font-size: 19px; line-height: 26px; font-weight: 600; margin: 8px 0 4px; overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; font-size: 13px; line-height: 20px; margin: 12px 0; }
  dt { color: var(--_ink-3); overflow-wrap: anywhere; }
  dd { overflow-wrap: anywhere; }
  summary { font-size: 13px; color: var(--_ink-2); cursor: pointer; padding: 4px 0; border-radius: var(--_radius-s); }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; padding-top: 12px; }
`
