import { css } from 'lit'

export const fieldFormStyles = css`
  .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; }
  .field, .words { grid-column: 1 / -1; min-width: 0; }
  .field.paired { grid-column: auto; }
  .label { display: block; font-size: 13px; line-height: 18px; font-weight: 600; margin-bottom: 4px; }
  .optional { color: var(--_ink-3); font-weight: 400; }
  .error { color: var(--_bad); font-size: 13px; line-height: 18px; margin-top: 4px; }
  .bad .input { border-color: var(--_bad); }
  .description { color: var(--_ink-2); font-size: 13px; line-height: 18px; margin-top: 4px; }
  textarea.input { resize: vertical; }
  .options { display: grid; gap: 2px; }
  .option { display: flex; align-items: center; gap: 10px; min-height: 32px; font-size: 15px; cursor: pointer; }
  .option input { width: 18px; height: 18px; margin: 0; accent-color: var(--_accent); flex: none; }
  .words { display: grid; gap: 6px; color: var(--_ink-2); }
`
