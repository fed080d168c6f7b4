import { css } from 'lit'

export const scriptBarStyles = css`
  :host { display: flex; align-items: center; gap: 10px; padding: 0 12px; height: 52px; border-bottom: 1px solid var(--line); background: var(--paper); }
  .home { display: block; flex: none; width: 26px; height: 26px; } .home img { width: 26px; height: 26px; display: block; }
  h1 { margin: 0; min-width: 0; flex: 0 1 auto; }
  h1 input[type="text"] { field-sizing: content; min-width: 60px; max-width: 320px; border: 1px solid transparent; background: transparent; font-size: 15px; font-weight: 650; padding: 3px 6px; border-radius: var(--radius-s); text-overflow: ellipsis; }
  h1 input[type="text"]:hover:enabled { border-color: var(--line); } h1 input[type="text"]:focus { border-color: var(--line-strong); background: var(--paper); }
  .chips { display: flex; gap: 6px; }
  .edit { display: flex; }
  nav { display: flex; gap: 2px; margin: 0 auto; background: var(--stage); padding: 3px; border-radius: 9px; }
  nav a { padding: 4px 14px; border-radius: 7px; color: var(--ink-2); text-decoration: none; }
  nav a[aria-current] { background: var(--paper); color: var(--ink); font-weight: 600; box-shadow: var(--shadow); }
  .actions { display: flex; gap: 8px; align-items: center; }
  @media (min-width: 901px) { wa-dropdown-item.versions { display: none; } }
  @media (max-width: 1180px) { .chips { display: none; } }
  @media (max-width: 900px) { button.versions { display: none; } h1 input[type="text"] { max-width: 200px; } save-mark { max-width: 120px; overflow: hidden; text-overflow: ellipsis; } }
  @media (max-width: 700px) {
    :host { flex-wrap: wrap; height: auto; padding: 8px 12px; gap: 6px 8px; }
    :host::after { content: ""; order: 2; flex: 0 0 100%; }
    h1 { flex: 1 1 0; } h1 input[type="text"] { max-width: 100%; width: 100%; }
    .actions { order: 1; gap: 2px; } .actions .primary { padding: 6px 10px; }
    nav { order: 3; margin: 0; } nav a { padding: 4px 10px; } save-mark { order: 4; margin-left: auto; max-width: 130px; font-size: 12px; } .edit { order: 5; }
  }
`
