import { Parser } from 'saxen'
import { finish, type Steps } from '../steps.ts'
import { decodeXml } from './decode-xml.ts'
import { UnknownReference } from './decode-references.ts'
import { UnreadableXml, XmlTreeBuilder } from './xml-tree-builder.ts'
import type { XmlElement } from './xml-element.ts'
import { defaultXmlLimits, type XmlLimits } from './xml-limits.ts'

export type XmlReading = { root: XmlElement } | { problem: string }

/**
 * XML → element tree, in time linear to its length. Refuses with a sentence what is not well formed, not UTF-8, larger than `limits`,
 * or has a DOCTYPE: no entity is ever resolved. Never throws. The core's only reader of XML.
 */
export function readXml(source: string | Uint8Array, limits?: XmlLimits): XmlReading {
  return finish(readXmlInSteps(source, limits))
}

/** The same in steps. */
export function* readXmlInSteps(source: string | Uint8Array, limits: XmlLimits = defaultXmlLimits): Steps<XmlReading> {
  if (source.length > limits.bytes) return { problem: `The file has ${source.length} bytes; at most ${limits.bytes} are allowed. Split the model into several` }
  const decoded = typeof source === 'string' ? { text: source.replace(/^\uFEFF/, '') } : decodeXml(source)
  yield
  if ('problem' in decoded) return decoded
  const problem = findSurplus(decoded.text, limits)
  return problem === undefined ? yield* parse(decoded.text, limits) : { problem }
}

/** Too much of what is decoded all at once. */
function findSurplus(text: string, { references, tags, lines }: XmlLimits): string | undefined {
  if (count(text, '&', references + 1) > references) return `The file has more than ${references} references ('&amp;' and the like); put such a text into CDATA`
  if (count(text, '<', tags + 1) > tags) return `The file has more than ${tags} tags ('<'). Split the model into several`
  if (count(text, '\n', lines + 1) + count(text, '\r', lines + 1) > lines) return `The file has more than ${lines} line breaks`
  return undefined
}

/** How often a character is there; no more than `most` are looked for. */
function count(text: string, character: string, most = Infinity): number {
  let found = 0
  for (let at = text.indexOf(character); at !== -1 && found < most; at = text.indexOf(character, at + 1)) found++
  return found
}

function* parse(text: string, limits: XmlLimits): Steps<XmlReading> {
  const builder = new XmlTreeBuilder(limits)
  const place: Place = { linesBefore: 0 }
  const parser = connect(new Parser(), builder, place)
  try {
    for (const chunk of chunksOf(text)) {
      parser.write(chunk)
      place.linesBefore += count(chunk, '\n')
      yield
    }
    const fault = parser.end()
    if (fault instanceof Error) return { problem: `The file is not well-formed XML: ${fault.message}` }
    return builder.root === undefined ? { problem: 'The file holds no XML element' } : { root: builder.root }
  } catch (error) {
    return { problem: explain(error) }
  }
}

/** How much is parsed between two rests, in characters. */
const chunkLength = 16_384

/** The text in pieces that end where a tag ends, so that the parser need not look at anything twice. */
function* chunksOf(text: string): Iterable<string> {
  for (let at = 0; at < text.length;) {
    const tag = text.indexOf('>', at + chunkLength)
    const end = tag === -1 ? text.length : tag + 1
    yield text.slice(at, end)
    at = end
  }
}

/** The parser counts the lines of the piece that it is given. */
interface Place { linesBefore: number }

function connect(parser: Parser, builder: XmlTreeBuilder, place: Place): Parser {
  const refuse = (fault: Error, context: () => { line: number }): never => {
    throw new UnreadableXml(`The file is not well-formed XML: ${fault.message} (line ${place.linesBefore + context().line + 1})`)
  }
  parser.on('openTag', (name, attributes) => builder.open(name, attributes()))
  parser.on('closeTag', () => builder.close())
  parser.on('text', text => builder.text(text))
  parser.on('cdata', text => builder.cdata(text))
  parser.on('attention', () => { throw new UnreadableXml('The file has a DOCTYPE or another declaration; remove it') })
  parser.on('warn', refuse)
  parser.on('error', refuse)
  return parser
}

function explain(error: unknown): string {
  if (error instanceof UnreadableXml) return error.message
  if (error instanceof UnknownReference) return `The file uses the entity ${error.message}, which XML does not define; write the character itself`
  return 'The file cannot be read as XML'
}
