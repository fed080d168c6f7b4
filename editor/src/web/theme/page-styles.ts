import { css } from 'lit'

/** The frame of a whole page: its bar, its heading, and the search beside it. */
export const pageStyles = css`
  :host { display: block; min-height: 100%; }
  header { background: linear-gradient(180deg, #241f3d 0, #241f3d calc(100% - 14px), #ffb224 calc(100% - 14px), #ffb224 calc(100% - 12px), #3b3170 calc(100% - 12px)); color: #f1eff8; padding: 18px 24px 30px; display: flex; align-items: center; gap: 14px; }
  header img { width: 30px; height: 30px; }
  header a { display: flex; align-items: center; gap: 10px; color: inherit; text-decoration: none; font-weight: 650; font-size: 16px; }
  header settings-menu { margin-left: auto; }
  main { max-width: 1080px; margin: 0 auto; padding: 24px; display: grid; gap: 16px; }
  .tools { display: flex; align-items: center; gap: 12px; flex-wrap: wrap; }
  h1 { font-size: 22px; line-height: 28px; margin: 0; margin-right: auto; }
  .search { position: relative; flex: 0 1 320px; min-width: 180px; }
  .search svg { position: absolute; left: 10px; top: 9px; color: var(--ink-3); }
  .search input { padding-left: 34px; }
  @media (max-width: 700px) {
    main { padding: 16px; }
    h1, .search { flex: 1 0 100%; }
  }
`
