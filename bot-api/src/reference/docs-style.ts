/** The look of the API's documents: the product's colors, light and dark. */
export const docsStyle = `
:root {
  color-scheme: light dark;
  --ink: #1d1b26; --ink-2: #55516a; --ink-3: #716c88; --paper: #fff; --stage: #f5f4f8; --line: #dcd9e6;
  --accent: #4338a8; --accent-soft: #eceafb; --light: #ffb224; --good: #17723f; --good-soft: #e3f5ea; --bad: #b3261e; --bad-soft: #fdeceb; --light-soft: #fff4dc; --light-ink: #7a4b00;
  --font: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; --mono: ui-monospace, "Cascadia Mono", "Noto Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #f1eff8; --ink-2: #b9b4cc; --ink-3: #9a94b2; --paper: #1f1d2a; --stage: #15131d; --line: #37334a;
    --accent: #a79fff; --accent-soft: #2d2850; --light: #ffc24d; --good: #6fd69b; --good-soft: #17352a; --bad: #ff9b93; --bad-soft: #431f1f; --light-soft: #3a2f17; --light-ink: #ffd98a;
  }
}
* { box-sizing: border-box; }
body { margin: 0; font: 14px/20px var(--font); color: var(--ink); background: var(--stage); }
header { border-bottom: 4px solid var(--light); background: var(--paper); padding: 28px 24px 20px; }
header > * { max-width: 912px; margin-inline: auto; } main { max-width: 960px; margin-inline: auto; }
main { padding: 8px 24px 48px; }
h1 { font-size: 26px; line-height: 32px; margin-block: 0 8px; } h2 { font-size: 19px; line-height: 28px; margin: 32px 0 12px; } h3 { font-size: 14px; margin: 0 0 8px; }
header p { margin-block: 0; color: var(--ink-2); }
a { color: var(--accent); } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code, pre { font: 13px/20px var(--mono); overflow-wrap: anywhere; }
pre { background: #1f1d2a; color: #e9e6f6; padding: 14px 16px; border-radius: 10px; overflow: auto; overflow-wrap: normal; }
article { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; margin: 0 0 12px; }
article p { margin: 0 0 10px; }
.method { display: inline-block; min-width: 62px; text-align: center; border-radius: 6px; padding: 1px 8px; font-size: 12px; background: var(--accent-soft); color: var(--accent); }
.method.get { background: var(--good-soft); color: var(--good); } .method.put { background: var(--light-soft); color: var(--light-ink); } .method.delete { background: var(--bad-soft); color: var(--bad); }
dl { margin: 0; display: grid; gap: 4px; } dl div { display: grid; grid-template-columns: 130px 1fr; gap: 12px; } dt { color: var(--ink-3); font-variant-numeric: tabular-nums; } dd { margin: 0; }
#schemas h3 { margin-top: 24px; scroll-margin-top: 12px; }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
table { width: 100%; border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: 6px 12px; border-bottom: 1px solid var(--line); } tr:last-child td { border-bottom: 0; } th { font-size: 12px; color: var(--ink-3); }
td i { color: var(--ink-3); }
@media (max-width: 560px) { dl div { grid-template-columns: 1fr; gap: 0; } main, header { padding-inline: 16px; } }
`
