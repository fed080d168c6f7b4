import { Parser } from 'saxen'
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
export function readXml(source: string | Uint8Array, limits: XmlLimits = defaultXmlLimits): XmlReading {
  if (source.length > limits.bytes) return { problem: `The file has ${source.length} bytes; at most ${limits.bytes} are allowed. Split the model into several` }
  const decoded = typeof source === 'string' ? { text: source.replace(/^\uFEFF/, '') } : decodeXml(source)
  return 'problem' in decoded ? decoded : parse(decoded.text, limits)
}

function parse(text: string, limits: XmlLimits): XmlReading {
  const builder = new XmlTreeBuilder(limits)
  try {
    const fault = connect(new Parser(), builder).parse(text)
    if (fault instanceof Error) return { problem: `The file is not well-formed XML: ${fault.message}` }
    return builder.root === undefined ? { problem: 'The file holds no XML element' } : { root: builder.root }
  } catch (error) {
    return { problem: explain(error) }
  }
}

function connect(parser: Parser, builder: XmlTreeBuilder): Parser {
  parser.on('openTag', (name, attributes) => builder.open(name, attributes()))
  parser.on('closeTag', () => builder.close())
  parser.on('text', text => builder.text(text))
  parser.on('cdata', text => builder.cdata(text))
  parser.on('attention', () => { throw new UnreadableXml('The file has a DOCTYPE or another declaration; remove it') })
  parser.on('warn', (warning, context) => { throw new UnreadableXml(`The file is not well-formed XML: ${warning.message} (line ${context().line + 1})`) })
  parser.on('error', (error, context) => { throw new UnreadableXml(`The file is not well-formed XML: ${error.message} (line ${context().line + 1})`) })
  return parser
}

function explain(error: unknown): string {
  if (error instanceof UnreadableXml) return error.message
  if (error instanceof UnknownReference) return `The file uses the entity ${error.message}, which XML does not define; write the character itself`
  return 'The file cannot be read as XML'
}
