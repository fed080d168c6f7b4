import type { TextNode } from '@souffleur/schemas'
import { html, type TemplateResult } from 'lit'
import type { PlayerStrings } from '../../theme/player-strings.ts'

type Part = TemplateResult | string

/** Turns rendered phrase text into templates. Text stays text whatever it contains; links go only where a browser may safely follow. */
export function textTemplate(nodes: readonly TextNode[], strings: PlayerStrings): Part[] {
  return nodes.map((node) => nodeTemplate(node, strings))
}

function nodeTemplate(node: TextNode, strings: PlayerStrings): Part {
  switch (node.kind) {
    case 'text': return node.text
    case 'break': return html`<br>`
    case 'value': return valueTemplate(node, strings)
    case 'link': return linkTemplate(node, strings)
    case 'strong': return html`<strong>${textTemplate(node.children, strings)}</strong>`
    case 'emphasis': return html`<em>${textTemplate(node.children, strings)}</em>`
    case 'code': return html`<code>${textTemplate(node.children, strings)}</code>`
    case 'paragraph': return html`<p>${textTemplate(node.children, strings)}</p>`
    case 'list': return html`<ul>${textTemplate(node.children, strings)}</ul>`
    case 'item': return html`<li>${textTemplate(node.children, strings)}</li>`
  }
}

function valueTemplate({ text, expression, missing }: Extract<TextNode, { kind: 'value' }>, strings: PlayerStrings): Part {
  return missing ? html`<span class="missing" title=${expression}>${strings.missingValue}</span>` : html`<b class="value">${text}</b>`
}

function linkTemplate({ href, children }: Extract<TextNode, { kind: 'link' }>, strings: PlayerStrings): Part {
  const words = textTemplate(children, strings)
  return /^(https?:|mailto:|tel:)/i.test(href) ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${words}</a>` : html`${words}`
}
