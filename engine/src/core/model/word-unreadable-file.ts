/** Faults that every parser finds, in the words of the one that Zeebe uses. Others keep our own sentence. */
const WORDS: { fault: RegExp; words: string }[] = [
  { fault: /missing start tag|holds no XML element/, words: 'Content is not allowed in prolog.' },
  { fault: /DOCTYPE/, words: 'DOCTYPE is disallowed when the feature "http://apache.org/xml/features/disallow-doctype-decl" set to true.' },
  { fault: /unclosed tag|unexpected end of file/, words: 'XML document structures must start and end within the same entity.' },
]

/** Nothing, or no more than an XML declaration. */
const EMPTY = /^\s*(<\?xml[^>]*\?>)?\s*$/

/** Why a file cannot be read, as Zeebe words it in the rejection of a deployment. `problem` is the sentence of `readXml`. */
export function wordUnreadableFile(problem: string, source: string | Uint8Array): string {
  const found = WORDS.find(({ fault }) => fault.test(problem))
  if (found === undefined) return problem
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source)
  if (EMPTY.test(text)) return fatal(text.split('\n').length, 'Premature end of file.')
  const cutOff = /<\/[^<>]*$/.test(text) && /unclosed tag/.test(problem) ? innermostOpen(text) : undefined
  return fatal(Number(/\(line (\d+)\)/.exec(problem)?.[1] ?? 1), cutOff === undefined ? found.words : `The element type "${cutOff}" must be terminated by the matching end-tag "</${cutOff}>".`)
}

/** The element that a file which breaks off in the middle of an end tag was about to close. */
function innermostOpen(text: string): string | undefined {
  const open: string[] = []
  for (const [, end, name, alone] of text.replace(/<!--[^]*?-->/g, '').matchAll(/<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g)) {
    if (end) open.pop()
    else if (!alone) open.push(name!)
  }
  return open.at(-1)
}

const fatal = (line: number, words: string): string => `Fatal Error: URI=null Line=${line}: ${words}`
