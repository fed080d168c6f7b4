import { css } from 'lit'

export const scriptSearchStyles = css`
  wa-dialog { --width: 520px; }
  #found { margin-top: 10px; min-height: 120px; }
  [role="option"] { display: flex; justify-content: space-between; gap: 12px; padding: 8px 10px; border-radius: var(--radius-s); cursor: pointer; }
  [aria-selected="true"] { background: var(--accent-soft); }
`
