/** How wide a text is, in pixels. */
export type Measure = (text: string) => number

/** Breaks a text at spaces into at most `lines` lines of `width`; what does not fit ends in "…". Words wider than a line are cut. */
export function fitText(text: string, { width, lines, measure }: { width: number; lines: number; measure: Measure }): string[] {
  const broken = breakWords(text.split(/\s+/).filter(Boolean), width, measure)
  if (broken.length <= lines) return broken
  if (lines < 1) return []
  const last = broken.slice(lines - 1).join(' ')
  return [...broken.slice(0, lines - 1), cut(last, width, measure)]
}

function breakWords(words: string[], width: number, measure: Measure): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const joined = last === undefined ? undefined : `${last} ${word}`
    if (joined !== undefined && measure(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(measure(word) <= width ? word : cut(word, width, measure))
  }
  return lines
}

function cut(text: string, width: number, measure: Measure): string {
  const letters = [...text]
  while (letters.length && measure(`${letters.join('')}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
