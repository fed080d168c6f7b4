import type { Dice } from './dice.ts'

const ODD = ['', '\0', '\uFEFF', '"', '\\', '\n', '&#0;', '&lt;', ']]>', '<!--', '🎭', '\uD800', '9'.repeat(400), '-1', '1e999', 'null', '{}', '[]', '='.repeat(50), '(', '((('.repeat(60), '[[['.repeat(60), 'x'.repeat(5_000), '__proto__', 'constructor', '= 1 +', '=for x in 1..99999999 return x', 'R99999999999/PT0S', 'PT-1S', '0 0 0 30 2 ?']

/** Somebody's text, broken in one to four places: cut, doubled, exchanged, or with something odd put in. */
export function mutateText(text: string, dice: Dice): string {
  let broken = text
  for (let left = 1 + dice.below(4); left > 0; left--) broken = breakOnce(broken, dice)
  return broken
}

function breakOnce(text: string, dice: Dice): string {
  const [at, length] = [dice.below(text.length + 1), dice.below(dice.pick([2, 20, 300]))]
  const [before, piece, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)]
  const quoted = [...text.matchAll(/"[^"]*"/g)]
  switch (dice.below(6)) {
    case 0: return before + after
    case 1: return before + piece + piece + after
    case 2: return before + dice.pick(ODD) + after
    case 3: return before + [...piece].reverse().join('') + after
    case 4: return quoted.length === 0 ? before : exchange(text, dice.pick(quoted), dice.pick(quoted)[0])
    default: return quoted.length === 0 ? after : exchange(text, dice.pick(quoted), JSON.stringify(dice.pick(ODD)))
  }
}

function exchange(text: string, { 0: found, index }: RegExpExecArray, by: string): string {
  return text.slice(0, index) + by + text.slice(index + found.length)
}
