/**
 * Rendered phrase text: a small tree that the player turns into templates, so that a browser needs neither a Markdown parser
 * nor innerHTML. Produced by the walk (`@souffleur/player/walk`) from Markdown with `{{ FEEL }}`.
 */
export type TextNode =
  | { kind: 'text'; text: string }
  /** A value that came from a variable: shown emphasized; `missing` when the expression gave null. */
  | { kind: 'value'; text: string; expression: string; missing?: boolean }
  | { kind: 'strong' | 'emphasis' | 'code' | 'paragraph' | 'list' | 'item'; children: TextNode[] }
  | { kind: 'link'; href: string; children: TextNode[] }
  | { kind: 'break' }
