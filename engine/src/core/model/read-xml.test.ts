import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxNamespaceDepth } from './namespaces.ts'
import { readXml } from './read-xml.ts'
import { defaultXmlLimits } from './xml-limits.ts'

const problemOf = (source: string | Uint8Array): string => {
  const reading = readXml(source)
  return 'problem' in reading ? reading.problem : ''
}
const bytes = (...parts: (string | number)[]): Uint8Array => new Uint8Array(parts.flatMap(part => typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)]))

describe('read XML', () => {
  it('should resolve namespaces whatever the prefix', () => {
    const reading = readXml('<?xml version="1.0"?><a:x xmlns:a="urn:one" xmlns="urn:two" n="1" a:m="2"><y><z xmlns="">t</z></y></a:x>')
    expect(reading).toMatchObject({ root: { namespace: 'urn:one', name: 'x', children: [{ namespace: 'urn:two', name: 'y', children: [{ namespace: '', name: 'z', text: 't' }] }] } })
    expect('root' in reading && [...reading.root.attributes]).toEqual([['n', '1'], ['{urn:one}m', '2']])
  })

  it('should decode references, and leave CDATA alone', () => {
    expect(readXml('<x a="&quot;&#10;&#x1F600;\n">1 &lt; 2<![CDATA[ & <3]]></x>')).toMatchObject({ root: { text: '1 < 2 & <3', attributes: new Map([['a', '"\n😀 ']]) } })
  })

  it('should read bytes with and without a byte order mark', () => {
    expect(readXml(bytes(0xef, 0xbb, 0xbf, '<x>да</x>'))).toMatchObject({ root: { text: 'да' } })
    expect(readXml('\uFEFF<x/>')).toMatchObject({ root: { name: 'x' } })
  })

  it.each([
    ['<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>', 'DOCTYPE'], ['<x>&xxe;</x>', '&xxe;'], ['<x>&#0;</x>', '&#0;'], ['<x>&amp</x>', '&amp'],
    ['<x><y></x>', 'closing tag mismatch'], ['<x a=1/>', 'quotes'], ['<x a="1" a="2"/>', 'already defined'], ['<x/><y/>', 'more than one root'], ['<p:x/>', "prefix 'p'"], ['', 'missing start tag'],
    ['text', 'not well-formed'], ['<x>', 'end of file'], ['<x/>text', 'non-whitespace'],
  ])('should refuse %s', (xml, words) => {
    expect(problemOf(xml)).toContain(words)
  })

  it('should refuse other encodings', () => {
    expect(problemOf(bytes(0xff, 0xfe, '<'))).toContain('UTF-16')
    expect(problemOf(bytes('<', 0, 'x'))).toContain('UTF-16')
    expect(problemOf(bytes('<x>', 0xc3, 0x28, '</x>'))).toContain('not valid UTF-8')
    expect(problemOf(bytes('<?xml version="1.0" encoding="windows-1251"?><x/>'))).toContain('windows-1251')
  })

  it('should name the limit that a document passes', () => {
    expect(problemOf('x'.repeat(10_000_000))).toContain(`at most ${defaultXmlLimits.bytes}`)
    expect(problemOf(`<x>${'<y/>'.repeat(defaultXmlLimits.elements)}</x>`)).toContain(`more than ${defaultXmlLimits.elements} elements`)
    expect(problemOf('<x>'.repeat(defaultXmlLimits.depth + 1))).toContain(`deeper than ${defaultXmlLimits.depth}`)
    expect(problemOf(`<x ${Array.from({ length: 101 }, (_, index) => `a${index}=""`).join(' ')}/>`)).toContain('more than 100 attributes')
    expect(problemOf(`<x a="${'a'.repeat(defaultXmlLimits.attributeLength + 1)}"/>`)).toContain(`longer than ${defaultXmlLimits.attributeLength}`)
    expect(problemOf(`<x>${'&amp;'.repeat(defaultXmlLimits.references + 1)}</x>`)).toContain(`more than ${defaultXmlLimits.references} references`)
    expect(problemOf(`<x><![CDATA[${'<'.repeat(defaultXmlLimits.tags)}]]></x>`)).toContain(`more than ${defaultXmlLimits.tags} tags`)
    expect(problemOf(`<x>${'\r'.repeat(defaultXmlLimits.lines)}\n</x>`)).toContain(`more than ${defaultXmlLimits.lines} line breaks`)
    expect(problemOf(Array.from({ length: 3000 }, (_, index) => `<x xmlns:p${index}="u">`).join(''))).toContain(`More than ${maxNamespaceDepth}`)
  })

  it('should never throw, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), source => { readXml(source) }))
    const piece = fc.constantFrom('<', '>', '/', '<a', '</a>', '<a>', '/>', '"', "'", '=', ' b="', 'xmlns:p="u" ', 'p:', '&', '&lt;', ';', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '<!DOCTYPE', '__proto__="1"', 'x', '\0', '\ud800')
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), pieces => { readXml(pieces.join('')) }), { numRuns: 1000 })
    expect(Object.getOwnPropertyNames({})).toEqual([])
  })
})
