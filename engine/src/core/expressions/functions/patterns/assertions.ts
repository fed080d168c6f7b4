import { isLineEnd, isWord } from './char-tests.ts'
import type { Assertion } from './node.ts'

const codeAt = (text: string, place: number): number => text.codePointAt(place) ?? -1

/** Whether a line ends right before or at a place; `\r\n` is one end. */
const betweenReturnAndFeed = (text: string, place: number): boolean => text[place - 1] === '\r' && text[place] === '\n'

const endsLineAt = (text: string, place: number): boolean => place < text.length && isLineEnd(codeAt(text, place)) && !betweenReturnAndFeed(text, place)

export const atStart: Assertion = (_text, place) => place === 0

export const atEnd: Assertion = (text, place) => place === text.length

/** The end, or before the line break that is the last of the text. */
export const atLastLineEnd: Assertion = (text, place) => {
  const left = text.length - place
  return left === 0 || (endsLineAt(text, place) && (left === 1 || (left === 2 && text.startsWith('\r\n', place))))
}

export const atLineStart: Assertion = (text, place) => place === 0 || (place < text.length && isLineEnd(codeAt(text, place - 1)) && !betweenReturnAndFeed(text, place))

export const atLineEnd: Assertion = (text, place) => place === text.length || endsLineAt(text, place)

export const atWordEdge: Assertion = (text, place) => isWord(codeAt(text, place - 1)) !== isWord(codeAt(text, place))

export const insideWord: Assertion = (text, place, start) => !atWordEdge(text, place, start)

/** Where the last match ended: here, where the search began. */
export const atSearchStart: Assertion = (_text, place, start) => place === start
