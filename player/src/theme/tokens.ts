import { css } from 'lit'

/**
 * The look as custom properties on the element. Each is `--sp-*` where the host sets it, else the Carbon token of the host's page, else our own
 * color for light or dark. Inside, styles use the `--_*` names only.
 */
export const tokens = css`
  :host { color-scheme: light dark; }
  :host([theme='light']) { color-scheme: light; }
  :host([theme='dark']) { color-scheme: dark; }
  :host {
    --_ink: var(--sp-ink, var(--cds-text-primary, light-dark(#1d1b26, #f1eff8)));
    --_ink-2: var(--sp-ink-2, var(--cds-text-secondary, light-dark(#55516a, #b9b4cc)));
    --_ink-3: var(--sp-ink-3, var(--cds-text-helper, light-dark(#67627d, #a29cba)));
    --_paper: var(--sp-paper, var(--cds-layer, light-dark(#ffffff, #1f1d2a)));
    --_stage: var(--sp-stage, var(--cds-background, light-dark(#f5f4f8, #15131d)));
    --_line: var(--sp-line, var(--cds-border-subtle, light-dark(#dcd9e6, #37334a)));
    --_line-strong: var(--sp-line-strong, var(--cds-border-strong, light-dark(#8f8aa5, #77718f)));
    --_accent: var(--sp-accent, var(--cds-interactive, light-dark(#4338a8, #a79fff)));
    --_accent-soft: var(--sp-accent-soft, light-dark(#eceafb, #2d2850));
    --_on-accent: var(--sp-on-accent, var(--cds-text-on-color, light-dark(#ffffff, #17132e)));
    --_light: var(--sp-light, light-dark(#ffb224, #ffc24d));
    --_light-soft: var(--sp-light-soft, light-dark(#fff4dc, #3a2f17));
    --_light-ink: var(--sp-light-ink, light-dark(#7a4b00, #ffd98a));
    --_good: var(--sp-good, light-dark(#17723f, #6fd69b));
    --_good-soft: var(--sp-good-soft, light-dark(#e3f5ea, #17352a));
    --_bad: var(--sp-bad, var(--cds-text-error, light-dark(#b3261e, #ff9b93)));
    --_bad-soft: var(--sp-bad-soft, light-dark(#fdeceb, #431f1f));
    --_radius: var(--sp-radius, 10px);
    --_radius-s: var(--sp-radius-s, 6px);
    --_font: var(--sp-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --_shadow: var(--sp-shadow, 0 1px 2px light-dark(rgb(29 27 38 / 0.06), rgb(0 0 0 / 0.4)), 0 4px 16px light-dark(rgb(29 27 38 / 0.07), rgb(0 0 0 / 0.35)));
  }
`
