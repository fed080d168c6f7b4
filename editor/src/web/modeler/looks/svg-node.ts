/** Makes an SVG element. `style` may use the page's color tokens, which attributes can't. */
export function svgNode(name: string, attributes: { [attribute: string]: string | number }, parent?: SVGElement): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, String(value))
  parent?.append(node)
  return node
}
