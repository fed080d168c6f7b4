import type { TextNode } from '@souffleur/schemas'
import MarkdownIt from 'markdown-it'
import { linkAddress } from './link-address.ts'
import { remembering } from './remembering.ts'
import { splitAtValues, takeValues, type TextValue, type ValueOf } from './text-values.ts'

/** Only what a spoken phrase needs: emphasis, code, lists, links, line breaks. Everything else stays the text it is. */
const markdown = new MarkdownIt('zero', { html: false, breaks: true }).enable(['emphasis', 'backticks', 'list', 'link', 'newline', 'escape', 'entity'])
/** Addresses are judged after their values are filled in; see `linkAddress`. */
markdown.validateLink = () => true
markdown.normalizeLink = (address) => address

type Token = ReturnType<typeof markdown.parse>[number]
type Branch = Extract<TextNode, { children: TextNode[] }>

const branchKinds: { [tokenType: string]: Exclude<Branch['kind'], 'link'> } = {
  paragraph_open: 'paragraph', bullet_list_open: 'list', ordered_list_open: 'list', list_item_open: 'item', strong_open: 'strong', em_open: 'emphasis',
}

/** Renders Markdown with `{{ FEEL }}` to the tree that a player draws. Links lead to http, https, tel and mailto only; others lose their link, not their words. */
export function renderPhrase(template: string, valueOf: ValueOf, lang: string): TextNode[] {
  const { text, values } = takeValues(template, valueOf, lang)
  return new PhraseTree(values).build(parseMarkdown(text))
}

/** Values are not in it yet: the same text has the same tokens. */
const parseMarkdown = remembering((text): readonly Token[] => markdown.parse(text, {}))

/** Folds markdown-it's flat list of tokens into nodes. */
class PhraseTree {
  readonly #values: TextValue[]
  readonly #root: TextNode[] = []
  #open: TextNode[][] = [this.#root]

  constructor(values: TextValue[]) {
    this.#values = values
  }

  build(tokens: readonly Token[]): TextNode[] {
    for (const token of tokens) this.#add(token)
    return this.#root
  }

  #add(token: Token): void {
    if (token.type === 'inline') for (const child of token.children ?? []) this.#add(child)
    else if (token.nesting > 0) this.#begin(token)
    else if (token.nesting < 0) this.#open.pop()
    else this.#leaf(token)
  }

  #begin(token: Token): void {
    if (token.type === 'link_open') return this.#beginLink(token)
    const kind = branchKinds[token.type]
    if (!kind || token.hidden) return void this.#open.push(this.#here)
    this.#enter({ kind, children: [] })
  }

  #beginLink(token: Token): void {
    const href = linkAddress(splitAtValues(String(token.attrGet('href') ?? ''), this.#values))
    if (href === undefined) this.#open.push(this.#here)
    else this.#enter({ kind: 'link', href, children: [] })
  }

  #leaf(token: Token): void {
    if (token.type === 'softbreak' || token.type === 'hardbreak') this.#here.push({ kind: 'break' })
    else if (token.type === 'code_inline') this.#here.push({ kind: 'code', children: this.#texts(token.content) })
    else this.#here.push(...this.#texts(token.content))
  }

  #texts(content: string): TextNode[] {
    const parts = splitAtValues(content, this.#values)
    return parts.map((part, index) => (typeof part === 'string' ? { kind: 'text', text: bindUnit(part, parts[index - 1]) } : valueNode(part)))
  }

  #enter(branch: Branch): void {
    this.#here.push(branch)
    this.#open.push(branch.children)
  }

  get #here(): TextNode[] {
    return this.#open.at(-1) ?? this.#root
  }
}

function valueNode({ text, expression, missing }: TextValue): TextNode {
  return { kind: 'value', text, expression, ...(missing && { missing }) }
}

/** `340 ₽` must not break between the number and its sign. */
function bindUnit(text: string, before: string | TextValue | undefined): string {
  return typeof before === 'object' && before.isNumber ? text.replace(/^ (?=[\p{Sc}%‰°№])/u, '\u00A0') : text
}
