import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonValue, TextNode } from '@souffleur/schemas'
import { plainText } from './plain-text.ts'
import { renderPhrase } from './render-phrase.ts'

const variables: { [name: string]: JsonValue } = { name: 'Anna **Sergeevna**', balance: -340, due: '2026-11-25', id: 'a b/c', evil: 'javascript:alert(1)' }
const render = (template: string, lang = 'en') => renderPhrase(template, (expression) => variables[expression] ?? null, lang)
const kinds = (nodes: TextNode[]): string[] => nodes.flatMap((node) => [node.kind, ...('children' in node ? kinds(node.children) : [])])

describe('a phrase', () => {
  it('should show values as nodes of their own and never read them as Markdown', () => {
    expect(render('Hello, {{ name }}!')).toEqual([{
      kind: 'paragraph',
      children: [{ kind: 'text', text: 'Hello, ' }, { kind: 'value', text: 'Anna **Sergeevna**', expression: 'name' }, { kind: 'text', text: '!' }],
    }])
  })

  it('should keep a number and its sign on one line, with a true minus', () => {
    expect(plainText(render('Balance {{ balance }} ₽.', 'ru'))).toBe('Balance −340\u00A0₽.')
  })

  it('should write dates as the language does', () => {
    expect(plainText(render('{{ due }}', 'ru'))).toBe('25 ноября 2026')
    expect(plainText(render('{{ due }}'))).toBe('November 25, 2026')
  })

  it('should mark a value that is not there', () => {
    expect(render('{{ nobody }}')[0]).toMatchObject({ children: [{ kind: 'value', text: '…', expression: 'nobody', missing: true }] })
  })

  it('should know emphasis, code, lists, links and line breaks', () => {
    expect(kinds(render('**a** *b* `c`\nd [e](https://e.org)\n\n- f\n- g'))).toEqual([
      'paragraph', 'strong', 'text', 'text', 'emphasis', 'text', 'text', 'code', 'text', 'break', 'text', 'link', 'text',
      'list', 'item', 'text', 'item', 'text',
    ])
  })

  it('should say lists line by line in plain text', () => {
    expect(plainText(render('Check:\n\n- power\n- cable'))).toBe('Check:\n• power\n• cable')
  })

  it('should encode a value inside an address', () => {
    expect(render('[card](https://crm.example/{{ id }})')[0]).toMatchObject({ children: [{ kind: 'link', href: 'https://crm.example/a%20b%2Fc' }] })
  })

  it.each(['[x](javascript:alert)', '[x]({{ evil }})', '[x](data:text/html,1)', '[x](//e.org)', '[x](/local)'])('should not link %s, but keep its words', (template) => {
    expect(kinds(render(template))).toEqual(['paragraph', 'text'])
  })

  it('should leave HTML, headings and images the text they are', () => {
    expect(plainText(render('<b onclick=x>a</b> # b ![c](https://e.org)'))).toContain('<b onclick=x>a</b> # b !')
  })

  it('should keep plain words as they are', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-zа-яё]+$/u), { minLength: 1 }), (words) => {
      expect(plainText(render(words.join(' ')))).toBe(words.join(' '))
    }))
  })

  it('should stand any text and link only where it may', () => {
    const addressesOf = (nodes: TextNode[]): string[] => nodes.flatMap((node) => [...(node.kind === 'link' ? [node.href] : []), ...('children' in node ? addressesOf(node.children) : [])])
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.webUrl(), (text, url) => {
      for (const address of addressesOf(render(`${text}[a](${url})[b](${text})`))) expect(address).toMatch(/^(https?|tel|mailto):/i)
    }))
  })
})
