import { css } from 'lit'

export const statusBannerStyles = css`
  .banner { display: flex; align-items: flex-start; gap: 8px; padding: 8px 12px; border-radius: var(--_radius-s); font-size: 13px; line-height: 20px; }
  .tone-care { background: var(--_light-soft); color: var(--_light-ink); }
  .tone-bad { background: var(--_bad-soft); color: var(--_bad); }
  .tone-quiet { background: var(--_stage); color: var(--_ink-2); }
  p { flex: 1; overflow-wrap: anywhere; }
  b { font-weight: 600; }
  button { border: 0; background: none; min-width: 24px; min-height: 24px; margin: -2px -4px -2px 0; border-radius: var(--_radius-s); line-height: 20px; }
`
