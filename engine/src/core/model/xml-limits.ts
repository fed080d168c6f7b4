/** What a document may be at most; each limit has its sentence in `read-xml`. */
export interface XmlLimits {
  bytes: number
  elements: number
  depth: number
  /** Per element. */
  attributes: number
  /** Of one attribute, in characters. */
  attributeLength: number
  /** `&amp;`, `&#10;` and the like, in the whole file. */
  references: number
  /** Of elements, their ends, comments and whatever else begins with '<'. */
  tags: number
  /** Line breaks in the whole file. */
  lines: number
}

export const defaultXmlLimits: XmlLimits = { bytes: 4 * 1024 * 1024, elements: 100_000, depth: 200, attributes: 100, attributeLength: 500_000, references: 100_000, tags: 300_000, lines: 1_000_000 }
