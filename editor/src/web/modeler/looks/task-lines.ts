import { fitText, type Measure } from './fit-text.ts'

/** What a task shows inside: its name, what is said or called, and what may be answered. */
export interface TaskText { name: string; excerpt?: string; footer?: string }

export interface TaskLine { text: string; style: 'name' | 'excerpt' | 'footer' }

/** Height of a line in each style, in pixels. */
export const lineHeights = { name: 16, excerpt: 15, footer: 17 } as const

const padding = 8
const glyphRoom = 18
const maxNameLines = 2
const maxExcerptLines = 2

/** The lines that fit a task of this size: the name first, then the footer, then as much of the excerpt as there is room for. */
export function taskLines(text: TaskText, size: { width: number; height: number }, measure: { [style in TaskLine['style']]: Measure }): TaskLine[] {
  const width = size.width - 2 * padding
  const room = size.height - 2 * padding
  const footer = text.footer ? fitText(text.footer, { width, lines: 1, measure: measure.footer }) : []
  const below = footer.length * lineHeights.footer + (text.excerpt ? lineHeights.excerpt : 0)
  const nameLines = Math.max(1, Math.min(maxNameLines, Math.floor((room - below) / lineHeights.name)))
  const name = fitText(text.name, { width: width - 2 * glyphRoom, lines: nameLines, measure: measure.name })
  const used = name.length * lineHeights.name + footer.length * lineHeights.footer
  const excerptLines = Math.min(maxExcerptLines, Math.floor((room - used) / lineHeights.excerpt))
  const excerpt = fitText(text.excerpt ?? '', { width, lines: Math.max(0, excerptLines), measure: measure.excerpt })
  return [...styled(name, 'name'), ...styled(excerpt, 'excerpt'), ...styled(used <= room ? footer : [], 'footer')]
}

function styled(lines: string[], style: TaskLine['style']): TaskLine[] {
  return lines.map((text) => ({ text, style }))
}
