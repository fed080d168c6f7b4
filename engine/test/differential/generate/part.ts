import type { DrawnElement } from '../../support/draw-process.ts'

/** A part of a scope with one way in and one way out. */
export interface Part { elements: DrawnElement[]; flows: string[]; first: string; last: string }

/** One after the other. */
export function follow(parts: Part[]): string[] {
  return parts.slice(1).map(({ first }, index) => `${parts[index]!.last} -> ${first}`)
}

export const alone = (drawn: DrawnElement): Part => ({ elements: [drawn], flows: [], first: drawn.id, last: drawn.id })
