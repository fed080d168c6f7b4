/** What a document may be at most; each limit has its sentence in `read-xml`. */
export interface XmlLimits {
  bytes: number
  elements: number
  depth: number
  /** Per element. */
  attributes: number
}

export const defaultXmlLimits: XmlLimits = { bytes: 4 * 1024 * 1024, elements: 100_000, depth: 200, attributes: 100 }
